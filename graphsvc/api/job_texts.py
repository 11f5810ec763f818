"""What is said where a job has no answer."""

from graphsvc.texts import Text

GONE = Text(
    "Tidak ada pekerjaan ini, atau grafnya sudah berubah. Tanyakan lagi.",
    "There is no such job, or the graph has changed since. Ask again.",
)
CHANGED = Text(
    "Grafnya berubah sebelum pertanyaan ini terjawab. Tanyakan lagi.",
    "The graph changed before this was answered. Ask again.",
)
NOT_ANSWERED = Text(
    "Pekerjaan ini belum dijawab, atau sudah dihentikan.", "This job is not answered yet, or it was stopped."
)
FAILED = Text(
    "Pekerjaan ini terputus: prosesnya berakhir (mungkin kehabisan memori), atau jawabannya tidak dapat disimpan. Tanyakan "
    "lagi, atau persempit dengan perkara, kumpulan data atau waktu.",
    "This job broke off: its process ended (perhaps it ran out of memory), or its answer could not be kept. Ask again, or "
    "narrow it by case, dataset or time.",
)
LOST = Text(
    "Jawaban yang disimpan sudah rusak dan dibuang. Tanyakan lagi.",
    "The answer that was kept is damaged and was thrown away. Ask again.",
)
CLOSING = Text(
    "Layanan berakhir sebelum ini terjawab; layanan berikutnya meneruskannya.",
    "The service ends before this is answered; the next one goes on with it.",
)
FULL = Text(
    "Sudah {count} pekerjaan menunggu. Tunggu, atau hentikan beberapa di /jobs.",
    "There are {count} jobs waiting already. Wait, or stop some at /jobs.",
)
CROWDED = Text(
    "Terlalu banyak yang menunggu jawaban. Pekerjaannya berjalan terus: tanyakan lagi, atau lihat di /jobs.",
    "Too many are waiting for answers. The job goes on: ask again, or look at /jobs.",
)
NO_QUESTION = Text(
    "Tulis pertanyaan sebagai alamat API, misalnya /api/v1/rankings/betweenness?bands=true.",
    "Write the question as an address of the API, such as /api/v1/rankings/betweenness?bands=true.",
)
