"""The kinds of paper in a case file: how far each is trusted and what a statement in it is worth at first."""

from typing import NamedTuple


class Paper(NamedTuple):
    grade: str
    """Reliability of the source, A-F."""
    evidence: str
    """Kind of evidence under the code of 1981 (Ps 184)."""
    evidence_2025: str
    """Kind of evidence under UU 20/2025 (Ps 235)."""
    info_grade: str
    status: str
    """A record speaks for itself; one person's word is unconfirmed; an analyst's inference is tentative."""
    basis: str
    file: str = "pdf"


PAPERS = {
    "LP": Paper("B", "document", "document", "3", "unconfirmed", "laporan"),
    "BAP saksi": Paper("B", "witness", "witness", "2", "unconfirmed", "surat panggilan"),
    "BAP korban": Paper("B", "witness", "witness", "2", "unconfirmed", "surat panggilan"),
    "BAP tersangka": Paper("D", "accused", "accused", "3", "unconfirmed", "surat panggilan"),
    "CDR": Paper("A", "indication", "electronic", "1", "confirmed", "permintaan tertulis penyidik", "csv"),
    "ekstraksi ponsel": Paper("A", "indication", "electronic", "1", "confirmed", "surat perintah penyitaan", "xml"),
    "tangkapan layar": Paper("E", "indication", "electronic", "4", "unconfirmed", "diserahkan korban", "png"),
    "mutasi": Paper("A", "document", "document", "1", "confirmed", "permintaan tertulis penyidik", "csv"),
    "kuitansi": Paper("C", "document", "document", "3", "unconfirmed", "surat perintah penyitaan"),
    "paspor": Paper("A", "document", "exhibit", "1", "confirmed", "surat perintah penyitaan"),
    "log perlintasan": Paper("A", "document", "document", "1", "confirmed", "permintaan tertulis penyidik"),
    "manifest": Paper("B", "document", "document", "1", "confirmed", "permintaan tertulis penyidik"),
    "BA sita": Paper("A", "document", "exhibit", "1", "confirmed", "surat perintah penyitaan"),
    "STNK": Paper("A", "document", "exhibit", "1", "confirmed", "surat perintah penyitaan"),
    "KK": Paper("A", "document", "document", "1", "confirmed", "diserahkan pelapor"),
    "visum": Paper("A", "document", "document", "1", "confirmed", "permintaan visum"),
    "putusan": Paper("A", "document", "document", "1", "confirmed", "salinan putusan"),
    "analisis": Paper("C", "", "", "4", "tentative", "", "txt"),
}
