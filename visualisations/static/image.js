// The chart as a PNG that explains itself: title, basis, legend, date.

import { tidy } from "./labels.js";
import { colours, setting, text } from "./setting.js";

const MARGIN = 24;
const HEAD = 64;
const FOOT = 58;

const line = (element) => element.textContent.replace(/\s+/g, " ").replace("×", "").trim();

export function saveImage(chart, frame) {
  const drawn = frame.querySelector("canvas");
  const ratio = drawn.width / frame.clientWidth;
  const { paper, ink, muted, line: rule } = colours();
  const image = document.createElement("canvas");
  image.width = drawn.width + 2 * MARGIN * ratio;
  image.height = drawn.height + (HEAD + FOOT) * ratio;
  const ctx = image.getContext("2d");
  ctx.scale(ratio, ratio);
  const [width, height] = [image.width / ratio, image.height / ratio];
  const family = getComputedStyle(document.body).fontFamily;
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, width, height);
  ctx.drawImage(drawn, MARGIN, HEAD, frame.clientWidth, frame.clientHeight);
  ctx.fillStyle = ink;
  ctx.font = `600 20px ${getComputedStyle(document.querySelector("h1")).fontFamily}`;
  ctx.fillText(tidy(setting.title), MARGIN, 30);
  ctx.font = `12px ${family}`;
  ctx.fillStyle = muted;
  ctx.fillText([...document.querySelectorAll(".chips li")].map(line).join("  ·  "), MARGIN, 50, width - 2 * MARGIN);
  ctx.fillStyle = rule;
  ctx.fillRect(MARGIN, height - FOOT + 6, width - 2 * MARGIN, 1);
  legend(ctx, height - FOOT + 26);
  ctx.fillStyle = muted;
  const notice = document.querySelector(".unsealed")?.textContent ?? "";
  ctx.fillText(`${text("not_guilt")} ${notice}`, MARGIN, height - 12, width - 2 * MARGIN);
  image.toBlob((blob) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${setting.network ?? "graphsvc"}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
}

/** The page's legend, drawn: marks of kinds, dashes of statuses, words. */
function legend(ctx, y) {
  let x = MARGIN;
  const { ink } = colours();
  for (const entry of document.querySelectorAll(".legend > span")) {
    const [kind, dash] = [entry.querySelector(".kind"), entry.querySelector("line")];
    if (kind) {
      const source = getComputedStyle(kind).backgroundImage.replace(/^url\("(.*)"\)$/, "$1");
      if (source.startsWith("data:")) {
        const mark = new Image();
        mark.src = source;
        if (mark.complete) ctx.drawImage(mark, x, y - 11, 14, 14);
      }
      x += 18;
    }
    if (dash) {
      ctx.setLineDash((dash.getAttribute("stroke-dasharray") || "").split(" ").filter(Boolean).map(Number));
      ctx.strokeStyle = getComputedStyle(dash).stroke;
      ctx.lineWidth = 1.6;
      ctx.beginPath();
      ctx.moveTo(x, y - 4);
      ctx.lineTo(x + 26, y - 4);
      ctx.stroke();
      ctx.setLineDash([]);
      x += 31;
    }
    ctx.fillStyle = ink;
    const words = line(entry);
    ctx.fillText(words, x, y);
    x += ctx.measureText(words).width + 16;
  }
}
