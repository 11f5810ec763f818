// How far a load is, as the service tells it; when it has ended the page is asked for again.

const table = document.querySelector("[data-progress]");
const body = table.tBodies[0];
const number = new Intl.NumberFormat(table.dataset.language);

function row(name) {
  const known = body.querySelector(`[data-table="${CSS.escape(name)}"]`);
  if (known) return known;
  const made = body.insertRow();
  made.dataset.table = name;
  made.append(...["", "", "n"].map((className) => Object.assign(document.createElement("td"), { className })));
  made.cells[0].textContent = name;
  return made;
}

function show({ tables }) {
  for (const { table: name, rows, total } of tables) {
    const { cells } = row(name);
    cells[2].textContent = total ? `${number.format(rows)} / ${number.format(total)}` : number.format(rows);
    if (!total) continue;
    if (!cells[1].firstChild) cells[1].append(document.createElement("progress"));
    Object.assign(cells[1].firstChild, { max: total, value: rows });
  }
}

const events = new EventSource(table.dataset.progress);
events.addEventListener("progress", (event) => show(JSON.parse(event.data)));
events.addEventListener("end", () => { events.close(); location.reload(); });
// The service is away or the upload is gone: the page says which.
events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) location.reload(); });
