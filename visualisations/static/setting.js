// What the page hands to its scripts, and how they speak: texts, numbers, dates, elements.

const read = (id) => {
  const held = document.getElementById(id);
  return held ? JSON.parse(held.textContent) : null;
};

export const setting = read("setting") ?? { language: document.documentElement.lang, query: [], texts: {}, codes: {}, kinds: {}, months: [] };
export const picture = read("picture");
// What is empty is not written down: the chart of a large network arrives sooner.
picture?.nodes.forEach((node, at, all) => { all[at] = { sealed: false, roles: [], ...node }; });
picture?.links.forEach((link, at, all) => { all[at] = { id: `${link.from}|${link.to}`, dashes: false, arrows: "", smooth: false, ...link }; });

export const number = (value) => value.toLocaleString(setting.language === "en" ? "en-GB" : "id-ID");

export function text(key, values = {}) {
  const one = String(values.count) === "1" ? setting.texts[`script.${key}.one`] : undefined;
  return (one ?? setting.texts[`script.${key}`]).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** A date that may be incomplete: 6 Sep 2024, Sep 2024, 2024. */
export function day(value) {
  const [year, month, date] = String(value).slice(0, 10).split("-");
  const named = setting.months[Number(month) - 1];
  return [date && Number(date), named, year].filter(Boolean).join(" ");
}

/** An element with properties, attributes (`data-…`, `aria-…`) and children. Strings become text, never HTML. */
export function make(tag, given = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (name.includes("-")) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== ""));
  return element;
}

/** The answer of the service, or an error with its sentence. */
export async function ask(path, values = []) {
  const query = new URLSearchParams([...values, ["lang", setting.language]]);
  const response = await fetch(`/api/v1${path}?${query}`, { headers: { Accept: "application/json" } });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail ?? text("failed"));
  return answer;
}

export const entityPath = (id) => `/entities/${encodeURIComponent(id).replaceAll("%3A", ":")}`;

/** This page with another cluster opened: its filters stay. */
export function openPath(cluster) {
  const address = new URL(location.href);
  address.searchParams.set("open", cluster);
  address.hash = "";
  return address.href;
}

/** The colours of the stylesheet, as they are now: light or dark. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "ink", "muted", "line", "link", "accent", "warn", "faint"];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}
