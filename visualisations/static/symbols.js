// Draws a node: the symbol of its kind at a size that grows slower than the zoom, and a ring when it is chosen.

import { number } from "./setting.js";

const SMALLEST = 4;
const SIZES = [32, 96];

/** Radius on screen at a scale: half way between fixed on the paper and fixed on the screen. */
export const onScreen = (node, scale) => Math.max(node.size * Math.min(scale, 4) ** 0.65, SMALLEST);

/** The symbols as pixels, in two sizes: drawn from its SVG each time, a chart of 2,000 nodes takes ten times as long. */
export async function loadSymbols(kinds) {
  const symbols = new Map();
  const sources = kinds.flatMap((kind) => [[kind.group, kind.image], [`${kind.group} sealed`, kind.sealed_image]]);
  await Promise.all(sources.map(async ([name, source]) => {
    const image = new Image();
    image.src = source;
    await image.decode().catch(() => null);
    symbols.set(name, SIZES.map((size) => pixels(image, size)));
  }));
  return symbols;
}

function pixels(image, size) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [size, size];
  const ctx = canvas.getContext("2d");
  ctx.imageSmoothingQuality = "high";
  if (image.naturalWidth) ctx.drawImage(image, 0, 0, size, size);
  return canvas;
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
    const [small, large] = symbols.get(node.sealed ? `${node.group} sealed` : node.group);
    ctx.drawImage(r * scale * devicePixelRatio > SIZES[0] / 2 ? large : small, x - r, y - r, 2 * r, 2 * r);
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
