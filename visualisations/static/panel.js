// What is chosen, in sentences, each with its paper, page, grade and status.

import { ask, day, entityPath, make, number, setting, text } from "./setting.js";

const panel = document.getElementById("panel");
const idle = panel ? [...panel.childNodes] : [];
const NEIGHBOURS = 12;
let turn = 0;

export const clear = () => { turn++; panel?.replaceChildren(...idle); };

const code = (name, value) => setting.codes[name]?.[value] ?? value;
const kindMark = ({ kind, group, sealed }) => make("span", { className: `kind ${kind ?? group}${sealed ? " sealed" : ""}` });
const named = (node) => make("a", { href: entityPath(node.id) }, make("bdi", {}, node.caption));

function when({ since, until, fields }) {
  const days = [since ?? fields.first_at ?? fields.at ?? fields.on, until ?? fields.last_at].filter(Boolean).map(day);
  return [...new Set(days)].join(" – ");
}

function paper(said) {
  const line = make("span", { className: "paper" });
  if (said.paper) line.append(make("a", { href: entityPath(said.paper.id) }, make("bdi", {}, said.paper.caption)));
  else line.append(text("no_paper"));
  if (said.page) line.append(" ", make("bdi", {}, text("page", { page: said.page })));
  const at = when(said);
  if (at) line.append(` · ${at}`);
  line.append(" · ", make("span", { className: `st ${said.status}` }, code("status", said.status)), " ");
  const grade = `${said.paper?.grade ?? ""}${said.info_grade ?? ""}`;
  if (grade) line.append(make("abbr", { className: "grade", title: code("grade", said.paper?.grade ?? "") }, grade));
  return line;
}

const statement = (said) => make("li", {}, make("bdi", {}, said.sentence), paper(said));
const section = (title, ...children) => make("section", {}, title ? make("h2", {}, title) : "", ...children);
const muted = (words) => make("p", { className: "muted" }, words);
const note = (words) => make("p", { className: "note quiet" }, words);

function show(...sections) {
  panel.removeAttribute("aria-busy");
  panel.replaceChildren(...sections);
}

/** Shows `heading` at once, and what `fetched` makes of the answer when it is there. */
async function fill(heading, fetched) {
  if (!panel) return;
  const mine = ++turn;
  panel.setAttribute("aria-busy", "true");
  panel.replaceChildren(heading, muted(text("loading")));
  try {
    const parts = await fetched();
    if (mine === turn) show(heading, ...parts);
  } catch (error) {
    if (mine === turn) show(heading, note(error.message || text("failed")));
  }
}

const actions = (...all) => make("section", { className: "do" }, ...all);

export function showNode(node, centre) {
  const heading = section("", make("h2", {}, kindMark(node), make("bdi", {}, node.label)));
  heading.append(muted([setting.kinds[node.group], node.sealed ? setting.sealed : "", ...node.roles].filter(Boolean).join(" · ")));
  const button = make("button", { type: "button" }, text("centre"));
  button.addEventListener("click", centre);
  const path = make("a", { href: `/paths?from=${encodeURIComponent(node.id)}` }, text("path"));
  heading.append(make("div", { className: "do" }, make("a", { href: entityPath(node.id) }, text("open")), path, button));
  return fill(heading, async () => {
    const around = await ask(`${entityPath(node.id)}/neighbours`, [["limit", NEIGHBOURS]]);
    const lines = around.neighbours.map((one) => statement(one.statements[0]));
    const more = around.total - around.neighbours.length;
    return [
      section(text("neighbours", { count: number(around.total) }), make("ol", {}, ...lines), more > 0 ? muted(text("more", { count: number(more) })) : ""),
      note(text("not_guilt")),
    ];
  });
}

export function showLink(link, ends) {
  const arrow = link.arrows ? " → " : " ↔ ";
  const title = make("h2", {}, ...ends.flatMap((node, at) => [at ? arrow : "", make("bdi", {}, node.label)]));
  const heading = section("", title);
  const all = setting.network
    ? () => ask(`/networks/${setting.network}/link`, [["source", link.from], ["target", link.to], ...setting.query.filter(([name]) => name !== "lang")])
    : async () => ({ statements: await between(link) });
  return fill(heading, async () => {
    const { statements } = await all();
    const sources = new Set(statements.map((said) => said.paper?.id).filter(Boolean));
    const held = statements.filter((said) => said.status !== "disputed");
    const disputed = statements.filter((said) => said.status === "disputed");
    heading.append(muted(text("statements", { count: number(statements.length), sources: number(sources.size) })));
    return [
      held.length ? section("", make("ol", { className: "said" }, ...held.map(statement))) : "",
      disputed.length ? section(text("disputed"), make("ol", { className: "said" }, ...disputed.map(statement))) : "",
      ...warnings(statements, sources).map(note),
      actions(...ends.map((node) => named({ id: node.id, caption: node.label }))),
    ];
  });
}

/** On a page of one node there is no network: the statements of one type between it and a neighbour. */
async function between(link) {
  const centre = decodeURIComponent(location.pathname.split("/").pop());
  const around = await ask(`${entityPath(centre)}/neighbours`, [["kinds", link.type], ["limit", 1000]]);
  return around.neighbours.flatMap((one) => one.statements)
    .filter((said) => said.source.id === link.from && said.target.id === link.to);
}

function warnings(statements, sources) {
  const types = new Set(statements.map((said) => said.type));
  return [
    sources.size === 1 ? text("single") : "",
    types.has("USES") || types.has("CALLED") ? text("device") : "",
    types.has("KIN_OF") ? text("kin") : "",
    text("not_guilt"),
  ].filter(Boolean);
}

export function showCluster(node, open) {
  if (!panel) return;
  turn++;
  const button = make("button", { type: "button" }, text("open_cluster"));
  button.addEventListener("click", open);
  const size = text("cluster", { count: number(node.count), links: number(node.degree) });
  show(section("", make("h2", {}, make("span", { className: "kind cluster" }), make("bdi", {}, node.label)), muted(size)), actions(button));
}

export function showBetween(link, ends) {
  if (!panel) return;
  turn++;
  const title = make("h2", {}, make("bdi", {}, ends[0].label), " – ", make("bdi", {}, ends[1].label));
  show(section("", title, muted(text("cluster_links", { count: number(link.statements) }))), note(text("cluster_hint")));
}
