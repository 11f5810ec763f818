"""What can go wrong with the embedded Neo4j, said so that a tired person knows what to do next."""

from graphsvc.texts import Text

NO_NETWORK = Text(
    "Neo4j belum dapat diunduh: {reason}. Sambungkan komputer ini ke internet (atau atur HTTPS_PROXY), lalu ulangi;"
    " yang sudah terunduh tidak diunduh lagi.",
    "Neo4j could not be fetched: {reason}. Connect this computer to the internet (or set HTTPS_PROXY) and try again;"
    " what has arrived is kept.",
)
DAMAGED = Text(
    "Berkas {jar} tiba dalam keadaan rusak, berkali-kali. Ulangi lewat sambungan lain;"
    " isinya tidak sama dengan yang tercatat.",
    "The file {jar} arrived damaged, more than once. Try again over another connection;"
    " it is not what the lock file lists.",
)
NOT_WRITABLE = Text(
    "Folder {folder} tidak dapat ditulisi: {reason}. Pilih folder lain dengan GRAPHSVC_HOME"
    " atau perbaiki izin dan ruang cakramnya.",
    "The folder {folder} cannot be written: {reason}. Choose another with GRAPHSVC_HOME,"
    " or mend its permissions or make room on the disk.",
)
UNUSABLE_NAME = Text(
    "Neo4j tidak dapat memakai folder {folder}: namanya memuat tanda yang bukan huruf Latin biasa."
    " Pilih folder lain dengan GRAPHSVC_HOME.",
    "Neo4j cannot use the folder {folder}: its name has characters other than plain Latin ones."
    " Choose another with GRAPHSVC_HOME.",
)
NO_MEMORY = Text(
    "Neo4j memerlukan sekitar {needed} MB memori; yang bebas {free} MB."
    " Tutup program lain, atau beri Neo4j lebih sedikit memori dalam pengaturan.",
    "Neo4j needs about {needed} MB of memory and {free} MB are free."
    " Close other programs, or give Neo4j less memory in the settings.",
)
PORT_TAKEN = Text(
    "Porta {port} dipakai program lain. Jalankan lagi: porta lain akan dipilih.",
    "Port {port} is used by another program. Start again: another port will be chosen.",
)
NO_PORT = Text(
    "Tidak ada porta bebas di antara {first} dan {last}. Hentikan program yang memakainya.",
    "There is no free port between {first} and {last}. Stop the programs that use them.",
)
DIED = Text(
    "Neo4j berhenti sewaktu dinyalakan. Baris terakhir catatannya ({log}):\n{tail}",
    "Neo4j stopped while it was starting. The last lines of its log ({log}):\n{tail}",
)
TOO_SLOW = Text(
    "Neo4j tidak menjawab dalam {seconds} detik. Baris terakhir catatannya ({log}):\n{tail}",
    "Neo4j did not answer within {seconds} seconds. The last lines of its log ({log}):\n{tail}",
)
WRONG_PASSWORD = Text(
    "Kata sandi dalam {file} bukan kata sandi basis data ini. Kembalikan berkas aslinya, misalnya dari cadangan.",
    "The password in {file} does not open this database. Put the original file back, for example from a backup.",
)
NO_ADDRESS = Text(
    "Berkas {file} hilang atau rusak, padahal basis datanya ada. Kembalikan berkas aslinya, misalnya dari cadangan.",
    "The file {file} is missing or damaged while its database is there."
    " Put the original file back, for example from a backup.",
)
BUSY = Text(
    "Proses lain masih menyalakan atau menyalin Neo4j di {home}. Tunggu sampai selesai, lalu ulangi.",
    "Another process is still starting or copying the Neo4j in {home}. Wait until it is done and try again.",
)
IN_USE = Text(
    "Neo4j sedang dipakai proses {pids}. Hentikan dahulu proses itu, lalu ulangi.",
    "Neo4j is in use by process {pids}. Stop that first, then try again.",
)
NO_DATABASE = Text(
    "Belum ada basis data di {home}, jadi tidak ada yang dapat dicadangkan.",
    "There is no database in {home} yet, so there is nothing to back up.",
)
NO_BACKUP = Text("Berkas cadangan {file} tidak ada.", "There is no backup file {file}.")
COMMAND_FAILED = Text("neo4j-admin gagal:\n{output}", "neo4j-admin failed:\n{output}")
