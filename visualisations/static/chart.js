// The chart: what the server placed, drawn by vis-network, chosen with the mouse or the keyboard.

import { saveImage } from "./image.js";
import { keys } from "./keys.js";
import { Labels } from "./labels.js";
import { clear, showBetween, showCluster, showLink, showNode } from "./panel.js";
import { rows, selectRow } from "./rows.js";
import { colours, number, openPath, picture, setting, text } from "./setting.js";
import { drawNode, loadSymbols, onScreen } from "./symbols.js";

// Many lines are drawn lighter, so that a dense part stays a texture and does not become a blot.
const STRONG = picture && picture.links.length > 800 ? 0.5 : picture && picture.links.length > 250 ? 0.65 : 0.85;
const resting = (link) => (link.faint ? 0.07 : STRONG);
const $ = (id) => document.getElementById(id);
const holder = $("chart");
if (holder && picture?.nodes.length) await start();

async function start() {
  const symbols = await loadSymbols(picture.kinds);
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const links = new Map(picture.links.map((link) => [link.id, link]));
  const neighbours = new Map(picture.nodes.map((node) => [node.id, new Set()]));
  for (const link of picture.links) {
    neighbours.get(link.from).add(link.to);
    neighbours.get(link.to).add(link.from);
  }
  const state = { colours: colours(), chosen: null, link: null, hovered: null, found: null };
  const lit = (id) => {
    if (state.found) return state.found.has(id);
    if (state.link) return id === state.link.from || id === state.link.to;
    return !state.chosen || id === state.chosen.id || neighbours.get(state.chosen.id).has(id);
  };

  const render = ({ ctx, id, x, y }) => {
    const node = nodes.get(id);
    const scale = network.getScale();
    const ring = state.chosen === node ? state.colours.accent : state.hovered === node || (state.found?.has(id)) ? state.colours.warn : "";
    const r = onScreen(node, scale) / scale;
    return {
      drawNode: () => drawNode(ctx, node, x, y, scale, symbols, { ring, faded: !lit(id), colours: state.colours }),
      nodeDimensions: { width: 2 * r, height: 2 * r },
    };
  };
  const line = (link) => {
    const colour = link.status === "disputed" ? state.colours.warn : state.colours.link;
    return { color: colour, highlight: state.colours.accent, hover: state.colours.accent, opacity: resting(link), inherit: false };
  };
  holder.replaceChildren();
  const frame = document.createElement("div");
  frame.className = "frame";
  holder.append(frame);
  const edge = (link) => {
    const drawn = { id: link.id, from: link.from, to: link.to, width: link.width, color: line(link) };
    for (const name of ["dashes", "arrows", "smooth"]) if (link[name]) drawn[name] = link[name];
    return drawn;
  };
  const data = {
    nodes: new vis.DataSet(picture.nodes.map(({ id, x, y }) => ({ id, x, y, ctxRenderer: render }))),
    edges: new vis.DataSet(picture.links.map(edge)),
  };
  const network = new vis.Network(frame, data, { ...picture.options, autoResize: true });
  const family = getComputedStyle(document.body).fontFamily;
  const labels = new Labels(picture.nodes, (node) => onScreen(node, network.getScale()), (node) => [...neighbours.get(node.id)].slice(0, 24).map((id) => nodes.get(id)), family);
  const loners = picture.nodes.filter((node) => !node.degree && !node.count && !neighbours.get(node.id).size);
  labels.kept = loners.length ? [[-8, -27, 120, -9]] : [];
  const rowsAt = { x: Math.min(...loners.map((node) => node.x)), y: Math.min(...loners.map((node) => node.y)) };
  labels.keptAt = rowsAt;

  // vis-network thickens lines with the zoom; here they grow half as fast, like the symbols.
  let drawnAt = 0;
  const thin = () => {
    const scale = network.getScale();
    const by = 1 / Math.sqrt(Math.max(scale, 0.05));
    if (Math.abs(scale / drawnAt - 1) < 0.01) return;
    drawnAt = scale;
    for (const [id, edge] of Object.entries(network.body.edges)) {
      const link = links.get(id);
      if (!link) continue;
      edge.options.width = link.width * by;
      if (link.dashes) edge.options.dashes = link.dashes.map((dash) => dash * by);
      if (edge.options.arrows?.to) edge.options.arrows.to.scaleFactor = picture.options.edges.arrows.to.scaleFactor * by;
    }
  };
  const fade = () => {
    labels.scale = 0;
    for (const [id, edge] of Object.entries(network.body.edges)) {
      const link = links.get(id);
      if (!link) continue;
      const kept = state.found ? lit(link.from) && lit(link.to) : state.link ? link === state.link : !state.chosen || link.from === state.chosen.id || link.to === state.chosen.id;
      edge.options.color.opacity = !kept ? 0.1 : state.chosen || state.link ? 0.85 : resting(link);
    }
  };

  network.on("beforeDrawing", thin);
  network.on("afterDrawing", (ctx) => {
    const shown = { width: frame.clientWidth, height: frame.clientHeight };
    const ratio = ctx.canvas.width / shown.width;
    const held = state.link ? [nodes.get(state.link.from), nodes.get(state.link.to)] : state.chosen ? [state.chosen] : [];
    const plates = state.hovered && !held.includes(state.hovered) ? [...held, state.hovered] : held;
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    labels.arrange(ctx, network.getScale(), (node) => lit(node.id), held);
    labels.draw(ctx, (node) => network.canvasToDOM(node), state.colours, shown, (node) => lit(node.id), plates);
    if (loners.length) {
      const { x, y } = network.canvasToDOM(rowsAt);
      ctx.font = `11.5px ${family}`;
      ctx.textAlign = "left";
      ctx.fillStyle = state.colours.muted;
      ctx.fillText(text("loners", { count: number(loners.length) }), x - 6, y - 18);
    }
    ctx.restore();
    if (!holder.dataset.drawn) {
      holder.dataset.drawn = String(Math.round(performance.now()));
      performance.mark("chart-drawn");
    }
  });

  const view = { animation: false };
  const inside = picture.nodes.filter((node) => !node.count);
  let touched = false;
  /** Shows these nodes, or all, with room at the sides for their names. */
  const fit = (some) => {
    const shown = some?.length ? some : picture.nodes;
    const [xs, ys] = [shown.map(({ x }) => x), shown.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const margin = Math.min(130, frame.clientWidth / 8);
    labels.margin = margin - 4;
    labels.scale = 0;
    const wide = (frame.clientWidth - 2 * margin) / Math.max(right - left, 1);
    const high = (frame.clientHeight - 70) / Math.max(bottom - top, 1);
    const scale = Math.min(Math.max(Math.min(wide, high), 0.02), 1.6);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, ...view });
    touched = false;
  };
  const centre = (node, scale) => network.moveTo({ position: node, scale: scale ?? Math.max(network.getScale(), 1.1), ...view });
  const choose = (node) => {
    state.chosen = node;
    state.link = null;
    network.selectNodes([node.id]);
    fade();
    selectRow(node.id);
    network.redraw();
    if (node.cluster) showCluster(node, () => open(node));
    else showNode(node, () => centre(node, 1.5));
  };
  const chooseLink = (link) => {
    state.chosen = null;
    state.link = link;
    network.selectEdges([link.id]);
    fade();
    selectRow(link.id);
    network.redraw();
    const ends = [nodes.get(link.from), nodes.get(link.to)];
    if (ends.some((node) => node.cluster)) showBetween(link, ends);
    else showLink(link, ends);
  };
  const drop = () => {
    Object.assign(state, { chosen: null, link: null, found: null });
    network.unselectAll();
    fade();
    selectRow(null);
    network.redraw();
    clear();
  };
  const open = (node) => location.assign(openPath(node.cluster));
  const find = (words) => {
    const wanted = words.trim().toLocaleLowerCase();
    const hits = wanted ? picture.nodes.filter((node) => node.label.toLocaleLowerCase().includes(wanted) || node.id === words.trim()) : [];
    state.found = wanted ? new Set(hits.map((node) => node.id)) : null;
    if ($("found")) $("found").textContent = wanted ? text("found", { count: number(hits.length) }) : "";
    fade();
    network.redraw();
    return hits;
  };

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node && nodes.get(node).cluster) open(nodes.get(node));
    else if (node) choose(nodes.get(node));
    else if (edge) chooseLink(links.get(edge));
    else drop();
  });
  network.on("hoverNode", ({ node }) => { state.hovered = nodes.get(node); frame.style.cursor = "pointer"; network.redraw(); });
  network.on("blurNode", () => { state.hovered = null; frame.style.cursor = ""; network.redraw(); });
  network.on("hoverEdge", () => { frame.style.cursor = "pointer"; });
  network.on("blurEdge", () => { frame.style.cursor = ""; });
  network.on("dragStart", () => { touched = true; });
  network.on("zoom", ({ scale }) => {
    touched = true;
    if (scale > 4 || scale < 0.02) network.moveTo({ scale: Math.min(Math.max(scale, 0.02), 4), ...view });
  });
  network.on("dragEnd", ({ nodes: [id] }) => {
    if (!id) return;
    Object.assign(nodes.get(id), network.getPosition(id));
    labels.scale = 0;
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    state.colours = colours();
    data.edges.update(picture.links.map((link) => ({ id: link.id, color: line(link) })));
  });
  new ResizeObserver(() => requestAnimationFrame(() => (touched ? network.redraw() : fit(inside)))).observe(holder);

  const zoom = (by) => { touched = true; network.moveTo({ scale: Math.min(Math.max(network.getScale() * by, 0.02), 4), ...view }); };
  const chart = { network, nodes, links, neighbours, state, fit, centre, choose, chooseLink, drop, open, find, zoom };
  keys(holder, chart);
  rows(chart);
  for (const [id, act] of [["closer", () => zoom(1.3)], ["further", () => zoom(1 / 1.3)], ["fit", () => fit()], ["save", () => saveImage(chart, frame)]]) {
    const button = $(id);
    if (!button) continue;
    button.hidden = false;
    button.addEventListener("click", act);
  }
  fit(inside);
  const asked = decodeURIComponent(location.hash.slice(1));
  if (nodes.has(asked)) { choose(nodes.get(asked)); centre(nodes.get(asked)); }
  else if (links.has(asked)) chooseLink(links.get(asked));
  window.chart = chart;  // For the console, and for the tests that click on what they see.
}
