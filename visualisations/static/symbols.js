// Draws a node: the symbol of its kind at a size that grows slower than the zoom, and a ring when it is chosen.

import { number } from "./setting.js";

const SMALLEST = 4;

/** Radius on screen at a scale: half way between fixed on the paper and fixed on the screen. */
export const onScreen = (node, scale) => Math.max(node.size * Math.min(scale, 4) ** 0.65, SMALLEST);

export function loadSymbols(kinds) {
  const symbols = new Map();
  const loaded = kinds.flatMap((kind) => [[kind.group, kind.image], [`${kind.group} sealed`, kind.sealed_image]].map(([name, source]) => {
    const image = new Image();
    symbols.set(name, image);
    image.src = source;
    return image.decode().catch(() => null);
  }));
  return Promise.all(loaded).then(() => symbols);
}

export function drawNode(ctx, node, x, y, scale, symbols, look) {
  const r = onScreen(node, scale) / scale;
  ctx.globalAlpha = look.faded ? 0.2 : 1;
  if (look.ring) {
    ctx.beginPath();
    ctx.arc(x, y, r + 4 / scale, 0, 2 * Math.PI);
    ctx.lineWidth = 2.5 / scale;
    ctx.strokeStyle = look.ring;
    ctx.stroke();
  }
  if (node.count) drawCluster(ctx, node, x, y, r, scale, look.colours);
  else {
    const image = symbols.get(node.sealed ? `${node.group} sealed` : node.group);
    if (image?.naturalWidth) ctx.drawImage(image, x - r, y - r, 2 * r, 2 * r);
  }
  ctx.globalAlpha = 1;
  return { width: 2 * r, height: 2 * r };
}

function drawCluster(ctx, node, x, y, r, scale, { faint, link, ink }) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fillStyle = faint;
  ctx.fill();
  ctx.lineWidth = 1.5 / scale;
  ctx.strokeStyle = link;
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, y, Math.max(r - 3.5 / scale, 0), 0, 2 * Math.PI);
  ctx.lineWidth = 0.75 / scale;
  ctx.stroke();
  const size = Math.min(13, (r * scale) / 1.6);
  if (size < 6) return;
  ctx.font = `600 ${size / scale}px system-ui, sans-serif`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = ink;
  ctx.fillText(number(node.count), x, y);
}
