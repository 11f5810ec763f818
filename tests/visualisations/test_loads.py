"""The pages of a load in a real Chromium: choose, look, confirm, watch, stop, go on."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graphsvc.store import Store
from tests.conftest import PAPER_CASE
from tests.contract.pages import taken_apart
from tests.graph.whole import folder, whole
from tests.loading import load_folder
from tests.uploading import Gate, Sent, gate, sent, table
from tests.visualisations.conftest import Noted

__all__ = ["gate", "sent"]
FILES = sorted(PAPER_CASE.glob("*.csv"))
HOSTILE = "\u202e<img src=x onerror=alert(1)>"


@pytest.fixture
def base(sent: Sent) -> str:
    return str(sent.client.base_url).rstrip("/")


def choose(page: Page, base: str, files: list[Path] = FILES, dataset: str = "badau-kecil") -> None:
    page.goto(f"{base}/loads")
    page.set_input_files("input[type=file]", files)
    page.fill("input[name=dataset]", dataset)
    page.click(".upload button")
    page.wait_for_selector(".tallies")


def test_from_the_form_to_the_graph(page: Page, base: str, sent: Sent, noted: Noted) -> None:
    choose(page, base)

    expect(page.locator("h1")).to_have_text("Pratinjau badau-kecil")
    expect(page.locator(".lead")).to_contain_text("Belum ada yang ditulis.")
    assert whole(sent.store) == {}

    page.click(".steps [type=submit]")
    expect(page.locator("h1")).to_have_text("Sudah dimuat badau-kecil", timeout=30_000)
    page.click("text=Ke beranda")
    expect(page.locator("main")).to_contain_text("Badau kecil")

    assert list(sent.uploads.iterdir()) == []
    assert noted.outside == []
    assert noted.problems == []


def test_the_preview_tells_new_changed_unchanged_rejected_and_who_may_be_the_same(
    page: Page, base: str, sent: Sent, tmp_path: Path
) -> None:
    nik = "6199011203800001"
    load_folder(sent.store, folder(tmp_path, "lama", persons=f"id,name,nik\np1,Budi,{nik}\np2,Ratna,\np3,Joko,\n"))
    files = folder(
        tmp_path,
        "baru",
        persons=f"id,name,nik\np1,Budi,{nik}\np2,Ratna W,\np3,Joko,\np4,B. Hartono,{nik}\np5,Lina,12\n",
        ties="from,to,kind\np1,p2,met\n",
    )

    choose(page, base, sorted(files.iterdir()), "lama")

    row = page.locator(".tallies tbody tr").first.locator("td.n")
    assert row.all_inner_texts() == ["5", "1", "1", "2", "1"]
    main = page.locator("main")
    expect(main).to_contain_text("1 pasang mungkin orang yang sama")
    expect(main).to_contain_text("person:lama:p4")
    expect(main).not_to_contain_text(nik)
    rejection = page.locator(".remarks", has_text="1 penolakan").locator("tbody td")
    assert rejection.all_inner_texts()[:3] == ["persons.csv", "6", "nik"]


def test_discard_deletes_and_returns(page: Page, base: str, sent: Sent) -> None:
    choose(page, base)

    page.click("text=Buang")

    expect(page).to_have_url(f"{base}/loads")
    assert list(sent.uploads.iterdir()) == []
    assert whole(sent.store) == {}


def test_the_progress_is_seen_and_stopped(page: Page, base: str, sent: Sent, gate: Gate) -> None:
    choose(page, base)
    page.click(".steps [type=submit]")
    expect(page.locator("h1")).to_have_text("Memuat badau-kecil")
    bar = page.locator("tr[data-table=persons] progress")
    expect(bar).to_have_attribute("value", "12")
    expect(page.locator("tr[data-table=travels] progress")).to_have_attribute("value", "0")

    page.click("text=Hentikan")
    gate.opened.set()

    expect(page.locator("h1")).to_have_text("Dihentikan badau-kecil", timeout=30_000)
    assert whole(sent.store) == {}


def test_the_page_goes_on_by_itself_when_the_load_is_done(page: Page, base: str, gate: Gate) -> None:
    choose(page, base)
    page.click(".steps [type=submit]")
    expect(page.locator("h1")).to_have_text("Memuat badau-kecil")

    gate.opened.set()

    expect(page.locator("h1")).to_have_text("Sudah dimuat badau-kecil", timeout=30_000)


def test_files_can_be_dropped_and_a_name_is_proposed(page: Page, base: str) -> None:
    page.goto(f"{base}/loads")

    page.evaluate("""() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(["id,name\\n"], "panggilan badau.csv"));
      document.querySelector(".drop").dispatchEvent(new DragEvent("drop", { dataTransfer: dropped, bubbles: true, cancelable: true }));
    }""")

    expect(page.locator(".chosen li")).to_have_text("panggilan badau.csv · 8 B")
    expect(page.locator("input[name=dataset]")).to_have_value("panggilan badau")


def test_without_scripts_it_works_all_the_same(page: Page, base: str, sent: Sent) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)  # pyright: ignore[reportOptionalMemberAccess] (launched by us)
    plain = context.new_page()

    choose(plain, base)
    plain.click(".steps [type=submit]")

    expect(plain.locator("h1")).to_have_text("Sudah dimuat badau-kecil", timeout=30_000)
    context.close()


def test_a_form_on_a_page_of_somebody_else_changes_nothing(page: Page, base: str, sent: Sent) -> None:
    upload = sent.preview()["upload"]
    page.goto(f"data:text/html,<form method=post action='{base}/loads/{upload}/confirm'><button>x</button></form>")

    page.click("button")

    expect(page.locator(".status")).to_have_text("403")
    assert sent.state(upload)["state"] == "preview"
    assert whole(sent.store) == {}


def test_hostile_names_stay_text_in_both_languages(page: Page, base: str, sent: Sent, noted: Noted) -> None:
    files = [table(f"{HOSTILE}.csv", "x"), table("persons.csv", "id,name\n<b>,\n")]
    upload = sent.preview(files, dataset=HOSTILE)["upload"]

    for language in ("id", "en"):
        page.goto(f"{base}/loads/{upload}?lang={language}")
        expect(page.locator("h1 bdi")).to_have_text(HOSTILE)
        taken = taken_apart(page.content())
        assert taken.inline == []
        assert not [one for one in taken.addresses if re.match(r"\w+:|//", one)]
        page.goto(f"{base}/loads")

    assert noted.problems == []
    assert noted.outside == []


def test_what_is_no_case_is_told_on_the_page(page: Page, base: str, store: Store, tmp_path: Path) -> None:
    (tmp_path / "foto.csv").write_text("bukan tabel", "utf-8")
    page.goto(f"{base}/loads")
    page.set_input_files("input[type=file]", [tmp_path / "foto.csv"])
    page.click(".upload button")

    expect(page.locator("h1")).to_have_text("Tidak dapat dimuat foto")
    expect(page.locator(".do a").first).to_have_text("Muat yang lain")


def test_a_load_is_taken_back_by_its_button(page: Page, base: str, sent: Sent, tmp_path: Path, noted: Noted) -> None:
    load_folder(sent.store, folder(tmp_path, persons="id,name\np1,Budi\n"))
    before = whole(sent.store)
    load_folder(sent.store, folder(tmp_path, persons="id,name\np2,Salah\n", ties="from,to,kind\np1,p2,knows\n"))
    page.goto(f"{base}/loads")
    newest = page.locator("tbody tr").first

    newest.locator(".take-back > summary").click()
    newest.get_by_role("button").click()

    expect(page.locator(".take-back")).to_have_count(1)
    assert whole(sent.store) == before
    assert noted.problems == []
