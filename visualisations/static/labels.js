// Names on the chart: a fixed size on screen, the best linked first, none over another, more of them nearer by.

const FONT = 11.5;
const HEIGHT = 14;
const WIDEST = 150;
const CELL = 64;
const NEAR = 1.4;
const SIDES = [[0, 1], [1, 0], [-1, 0], [0, -1]];
// Marks that turn the reading direction of what follows, and line ends, have no place in a name.
const UNRULY = /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export const tidy = (name) => String(name).slice(0, 300).replace(UNRULY, " ").trim();

/** The name cut to what fits. */
function shortened(ctx, name, widest) {
  let kept = tidy(name).slice(0, 80);
  if (ctx.measureText(kept).width <= widest) return kept;
  while (kept.length > 1 && ctx.measureText(`${kept}…`).width > widest) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Boxes on the screen, looked up by cell. */
class Boxes {
  cells = new Map();

  *near([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield `${x},${y}`;
  }

  free(box, own) {
    for (const cell of this.near(box))
      for (const [l, t, r, b, owner] of this.cells.get(cell) ?? [])
        if (owner !== own && l < box[2] && r > box[0] && t < box[3] && b > box[1]) return false;
    return true;
  }

  add(box, owner) {
    for (const cell of this.near(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push([...box, owner]);
    }
  }
}

export class Labels {
  placed = [];
  scale = 0;
  texts = new Map();
  margin = 120;  // How far a name may reach beyond the outermost nodes.
  kept = [];  // Boxes around `keptAt` that stay free.
  keptAt = { x: 0, y: 0 };

  /** `nodes`: id, label, roles, degree, count and where they are; `radius(node)`: how large on screen;
   *  `beside(node)`: its neighbours, whose lines a name should not lie on. */
  constructor(nodes, radius, beside, family) {
    this.beside = beside;
    this.nodes = [...nodes].sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
    this.radius = radius;
    this.edges = [Math.min(...nodes.map((node) => node.x)), Math.max(...nodes.map((node) => node.x))];
    this.font = `${FONT}px ${family}`;
    this.strong = `600 ${FONT}px ${family}`;
  }

  text(ctx, node) {
    if (!this.texts.has(node.id)) {
      const short = shortened(ctx, node.label, node.count ? 210 : WIDEST);
      this.texts.set(node.id, [short, ctx.measureText(short).width]);
    }
    return this.texts.get(node.id);
  }

  /** Below, right, left, above; those that a line leaves by come last. */
  sides(node) {
    const lines = this.beside(node).map((other) => Math.atan2(other.y - node.y, other.x - node.x));
    const crossed = ([dx, dy]) => lines.some((angle) => {
      const apart = Math.abs(angle - Math.atan2(dy, dx)) % (2 * Math.PI);
      return Math.min(apart, 2 * Math.PI - apart) < (dx ? 0.35 : 1.1);
    });
    const free = SIDES.filter((side) => !crossed(side));
    return [...free, ...SIDES.filter((side) => !free.includes(side))];
  }

  /** Finds a side for as many names as there is room for, first for those that are lit; `plates` take their room before.
   *  Only when the scale or what is lit has changed (then `scale` is set to 0), so that nothing flickers. */
  arrange(ctx, scale, lit, plates) {
    if (scale === this.scale) return;
    this.scale = scale;
    this.placed = [];
    const boxes = new Boxes();
    const [keptX, keptY] = [this.keptAt.x * scale, this.keptAt.y * scale];
    for (const [l, t, r, b] of this.kept) boxes.add([keptX + l, keptY + t, keptX + r, keptY + b], "kept");
    for (const node of plates) {
      const { wide, high, top } = this.plate(ctx, node, plates);
      const [x, y] = [node.x * scale, node.y * scale];
      boxes.add([x - wide / 2, y + top, x + wide / 2, y + top + high], `${node.id}/`);
    }
    ctx.font = this.font;
    // What is faded makes no room for itself before all that is lit has its name.
    for (const some of [this.nodes.filter(lit), this.nodes.filter((node) => !lit(node))]) {
      for (const node of some) boxes.add(this.square(node, scale), node.id);
      for (const node of some) if (!plates.includes(node)) this.place(ctx, node, scale, boxes);
    }
  }

  square(node, scale) {
    const r = this.radius(node) + 1;
    return [node.x * scale - r, node.y * scale - r, node.x * scale + r, node.y * scale + r];
  }

  place(ctx, node, scale, boxes) {
    if (!node.count && scale < NEAR && !this.beside(node).length) return;  // Loners stand in rows; their names would cover them.
    const [words, width] = this.text(ctx, node);
    const r = this.radius(node);
    const out = ([dx]) => dx * (node.x * scale + dx * (r + 4 + width)) > dx * (dx < 0 ? this.edges[0] : this.edges[1]) * scale + this.margin;
    for (const [sideways, down] of this.sides(node).filter((side) => !out(side))) {
      const dx = sideways * (r + 4 + width / 2);
      const dy = down * (r + 3 + HEIGHT / 2);
      const [x, y] = [node.x * scale + dx, node.y * scale + dy];
      const box = [x - width / 2 - 3, y - HEIGHT / 2, x + width / 2 + 3, y + HEIGHT / 2];
      if (!boxes.free(box, node.id)) continue;
      boxes.add(box, `${node.id}/`);
      this.placed.push({ node, words, dx, dy });
      return;
    }
  }

  /** Draws on a canvas whose units are screen pixels; `at(node)` is where it is there. */
  draw(ctx, at, { paper, ink, muted }, shown, lit, plates) {
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    ctx.strokeStyle = paper;
    for (const { node, words, dx, dy } of this.placed) {
      if (plates.includes(node)) continue;
      const { x, y } = at(node);
      if (x < -WIDEST || y < -20 || x > shown.width + WIDEST || y > shown.height + 20) continue;
      ctx.globalAlpha = lit(node) ? 1 : 0.25;
      ctx.font = this.font;
      this.write(ctx, words, x + dx, y + dy, ink);
    }
    ctx.globalAlpha = 1;
    for (const node of plates) this.full(ctx, node, at(node), this.plate(ctx, node, plates), paper, ink, muted);
  }

  write(ctx, words, x, y, ink) {
    ctx.lineWidth = 3.5;
    ctx.strokeText(words, x, y);
    ctx.fillStyle = ink;
    ctx.fillText(words, x, y);
  }

  /** The name in full with its roles, and the room that takes: under the node, over it where another plate is below. */
  plate(ctx, node, plates) {
    ctx.font = this.strong;
    const words = shortened(ctx, node.label, 320);
    const width = ctx.measureText(words).width;
    ctx.font = this.font;
    const roles = node.roles?.length ? shortened(ctx, node.roles.join(", "), 320) : "";
    const wide = Math.max(width, roles ? ctx.measureText(roles).width : 0) + 10;
    const high = roles ? 31 : 17;
    const above = plates.some((other) => other !== node && (other.y > node.y || (other.y === node.y && other.id > node.id)));
    return { words, roles, wide, high, top: above ? -this.radius(node) - 6 - high : this.radius(node) + 4 };
  }

  full(ctx, node, { x, y }, { words, roles, wide, high, top }, paper, ink, muted) {
    ctx.globalAlpha = 0.92;
    ctx.fillStyle = paper;
    ctx.fillRect(x - wide / 2, y + top, wide, high);
    ctx.globalAlpha = 1;
    ctx.font = this.strong;
    ctx.fillStyle = ink;
    ctx.fillText(words, x, y + top + 9);
    if (!roles) return;
    ctx.font = this.font;
    ctx.fillStyle = muted;
    ctx.fillText(roles, x, y + top + 23);
  }
}
