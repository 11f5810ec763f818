// The chart without a mouse: arrows walk to the nearest node, Enter opens it; the field above finds by name.

import { entityPath } from "./setting.js";

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The node that lies nearest in a direction; sideways counts double. */
function nearest(nodes, from, [dx, dy]) {
  let best = null;
  let least = Infinity;
  for (const node of nodes.values()) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const across = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (along <= 0.5) continue;
    const cost = along + 2 * across;
    if (cost < least) [best, least] = [node, cost];
  }
  return best;
}

function inSight(chart, node) {
  const { x, y } = chart.network.canvasToDOM(node);
  const { clientWidth, clientHeight } = chart.network.canvas.frame;
  return x > 20 && y > 20 && x < clientWidth - 20 && y < clientHeight - 20;
}

export function keys(holder, chart) {
  holder.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = chart.state.chosen;
    if (STEPS[event.key]) {
      const next = chosen ? nearest(chart.nodes, chosen, STEPS[event.key]) : [...chart.nodes.values()].sort((a, b) => b.degree - a.degree)[0];
      if (next) {
        chart.choose(next);
        if (!inSight(chart, next)) chart.centre(next, chart.network.getScale());
      }
    } else if (event.key === "Enter" && chosen) {
      if (chosen.cluster) chart.open(chosen);
      else location.assign(entityPath(chosen.id));
    } else if (event.key === "+" || event.key === "=") chart.zoom(1.3);
    else if (event.key === "-") chart.zoom(1 / 1.3);
    else if (event.key === "0") chart.fit();
    else if (event.key === "Escape") chart.drop();
    else return;
    event.preventDefault();
  });

  const field = document.getElementById("find");
  if (!field) return;
  field.hidden = false;
  let hits = [];
  let at = -1;
  field.addEventListener("input", () => { hits = chart.find(field.value); at = -1; });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && hits.length) {
      event.preventDefault();
      at = (at + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
      chart.choose(hits[at]);
      chart.centre(hits[at]);
    } else if (event.key === "Escape") {
      field.value = "";
      hits = chart.find("");
    }
  });
}
