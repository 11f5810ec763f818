// The chart's tables: the same nodes and links, the same selection, for those who do not see the canvas.

import { entityPath, make, number, openPath, setting } from "./setting.js";

export function selectRow(id) {
  document.querySelectorAll("tr[aria-selected]").forEach((row) => row.removeAttribute("aria-selected"));
  if (id === null) return;
  const row = document.querySelector(`tr:is([data-node="${CSS.escape(id)}"], [data-link="${CSS.escape(id)}"])`);
  row?.setAttribute("aria-selected", "true");
}

const mark = (node) => make("span", { className: `kind ${node.group}${node.sealed ? " sealed" : ""}` });
const cell = (words, className = "") => make("td", { className }, words);

function nodeRow(node) {
  const name = make("a", { href: node.cluster ? openPath(node.cluster) : entityPath(node.id) }, make("bdi", {}, node.label));
  return make("tr", { "data-node": node.id }, make("td", {}, mark(node), name), cell(node.roles.join(", "), "small"), cell(number(node.degree), "n"));
}

function linkRow(link, nodes) {
  const [from, to] = [link.from, link.to].map((id) => make("td", {}, make("bdi", {}, nodes.get(id).label)));
  return make("tr", { "data-link": link.id }, from, to, cell(setting.codes.status[link.status] ?? link.status, "small"), cell(number(link.weight), "n"));
}

export function rows(chart) {
  document.querySelectorAll("a[data-node]").forEach((link) => link.addEventListener("click", (event) => {
    const node = chart.nodes.get(link.dataset.node);
    if (!node) return;
    event.preventDefault();
    chart.choose(node);
    chart.centre(node);
  }));
  document.getElementById("tables")?.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-node], tr[data-link]");
    if (!row || event.target.closest("a")) return;
    if (row.dataset.node) chart.choose(chart.nodes.get(row.dataset.node));
    else chart.chooseLink(chart.links.get(row.dataset.link));
  });
  const all = document.getElementById("all-rows");
  if (!all) return;
  all.hidden = false;
  all.addEventListener("click", () => {
    const byDegree = [...chart.nodes.values()].sort((a, b) => (b.count ?? 0) - (a.count ?? 0) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
    const byWeight = [...chart.links.values()].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    document.querySelector("#node-rows tbody").replaceChildren(...byDegree.map(nodeRow));
    document.querySelector("#link-rows tbody").replaceChildren(...byWeight.map((link) => linkRow(link, chart.nodes)));
    all.closest("p").remove();
  });
}
