// How far a job is, as the service tells it; when it has ended the page is asked for again.

const note = document.querySelector("[data-job]");
const bar = note.querySelector("progress");
const events = new EventSource(note.dataset.job);
events.addEventListener("progress", (event) => {
  const { done, steps } = JSON.parse(event.data);
  Object.assign(bar, { max: steps, value: done });
});
events.addEventListener("end", () => { events.close(); location.reload(); });
// The service is away or the job is gone: the page says which.
events.addEventListener("error", () => { if (events.readyState === EventSource.CLOSED) location.reload(); });
