"""What is said of work that takes longer than a second."""

from graphsvc.texts import Text

# fmt: off
JOBS: dict[str, Text] = {
    "jobs.title": Text("Pekerjaan", "Jobs"),
    "jobs.lead": Text("Pertanyaan yang lama dijawab, pada graf seperti sekarang. Satu dikerjakan pada satu waktu; yang belum selesai diteruskan setelah layanan dimulai lagi.", "Questions that take long, on the graph as it is. One is worked on at a time; what is not done is gone on with after the service starts again."),
    "jobs.question": Text("Pertanyaan", "Question"),
    "jobs.asked": Text("Ditanyakan", "Asked"),
    "jobs.state": Text("Keadaan", "State"),
    "jobs.state_waiting": Text("menunggu", "waiting"),
    "jobs.state_running": Text("dikerjakan", "under way"),
    "jobs.state_answered": Text("terjawab", "answered"),
    "jobs.state_refused": Text("tidak dapat dijawab", "cannot be answered"),
    "jobs.state_stopped": Text("dihentikan", "stopped"),
    "jobs.state_failed": Text("terputus", "broke off"),
    "jobs.stop": Text("Hentikan", "Stop"),
    "jobs.waiting": Text("Sedang dihitung", "Being counted"),
    "jobs.waiting_says": Text("Ini lebih lama dari sedetik. Halaman terbuka sendiri begitu selesai; Anda boleh pergi dan kembali.", "This takes longer than a second. The page opens by itself once it is done; you may leave and come back."),
    "jobs.counted": Text("Menghitung …", "Counting …"),
    "jobs.all": Text("Semua pekerjaan", "All jobs"),
    "jobs.empty": Text("Tidak ada pekerjaan", "No jobs"),
    "jobs.empty_body": Text("Apa yang selesai dalam sedetik tidak menjadi pekerjaan.", "What is done within a second does not become a job."),
}
