"""A case folder in which the names and numbers of protected people stand wherever somebody could have written them.

Every name in it is a word that occurs nowhere else, so that whatever comes out can be searched for it.
"""

from dataclasses import dataclass
from pathlib import Path

DATASET = "kenari"


@dataclass(frozen=True, slots=True)
class Protected:
    """Somebody whose identity the law protects; `role` is empty where another reason protects them."""

    id: str
    given: str
    family: str
    alias: str
    home: str
    note: str
    nik: str
    passport: str
    phone: str
    """As it is written after the country code."""
    imei: str
    account: str
    plate: str
    role: str
    born_on: str = "1991-03-04"
    protected: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}"

    @property
    def handset(self) -> str:
        """The IMEI of a handset that nobody is said to use: only the phone was seen in it."""
        return f"350000{self.phone[-9:]}"

    @property
    def saved_as(self) -> str:
        """What others call them in their address books: no name that the record knows."""
        return f"Melati{self.family[::-1].lower()}"

    @property
    def words(self) -> tuple[str, ...]:
        """What must never be read, as words."""
        return (self.given, self.family, self.alias, self.home, self.note, self.passport, self.saved_as)

    @property
    def numbers(self) -> tuple[str, ...]:
        """What must never be read, as digits in a row, whatever stands between them."""
        return (self.nik, self.phone, self.imei, self.handset, self.account)

    @property
    def spellings(self) -> tuple[str, ...]:
        """The phone number as people write it."""
        a, b, c = self.phone[:3], self.phone[3:7], self.phone[7:]
        return (f"+62{self.phone}", f"0{a}-{b}-{c}", f"62 {a} {b} {c}", f"(0{a}) {b}.{c}", f"0062{self.phone}")

    @property
    def line(self) -> str:
        fields = (
            self.id,
            self.name,
            self.alias,
            self.nik,
            self.passport,
            self.born_on,
            "F",
            "ID",
            self.home,
            self.protected,
            self.note,
        )
        return ",".join(fields)


PROTECTED = (
    Protected("p1", "Zulvanara", "Xenopira", "Zuviluna", "Qwartzonia", "Wexarila", "6199014403910011", "X7300011",
              "83100007001", "350000000000017", "990000001101", "KB 9001 ZZA", "victim"),
    Protected("p2", "Yormantika", "Dulquesta", "Yomquel", "Ruvonesia", "Tixemare", "6199014403910022", "X7300022",
              "83100007002", "350000000000025", "990000001102", "KB 9002 ZZB", "witness"),
    Protected("p3", "Kexandria", "Wolvatine", "Kexolin", "Bazquonia", "Jolverane", "6199014403100033", "X7300033",
              "83100007003", "350000000000033", "990000001103", "KB 9003 ZZC", "recruiter", born_on="2010-03-04"),
    Protected("p4", "Oxpherina", "Vundalira", "Oxphel", "Grizonara", "Mulqarine", "6199014403910044", "X7300044",
              "83100007004", "350000000000041", "990000001104", "KB 9004 ZZD", "", protected="ya"),
    Protected("p5", "Nuqwarina", "Jextolane", "Nuqwel", "Fexoralia", "Pruvantia", "6199014403910055", "X7300055",
              "83100007005", "350000000000058", "990000001105", "KB 9005 ZZE", "reporter"),
)  # fmt: skip
"""A victim, a witness, a child whom the file calls a recruiter, one whom the record itself protects, a reporter."""


def write(folder: Path) -> Path:
    """The folder, with every table in it."""
    folder.mkdir()
    for name, lines in _tables().items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def _told(number: int = 0) -> str:
    """Free text that gives everybody away; the phone in one of its spellings."""
    return " dan ".join(f"{one.name} ({one.spellings[number % 5]})" for one in PROTECTED)


def _prose(number: int = 0) -> str:
    """The same with names as people shorten them, and the numbers of identity papers."""
    return (
        _told(number)
        + " "
        + " ".join(
            f"si {one.given} dari keluarga {one.family} alias {one.alias} {one.nik} {one.passport}" for one in PROTECTED
        )
    )


def _tables() -> dict[str, list[str]]:
    first = PROTECTED[0]
    return {
        "cases": [
            "id,number,title,unit,opened_on,phase,regime,lineage",
            f"k1,LP/1/{first.name}/2024,{_prose()},Unit {first.name},2024-09-01,sidik {first.name},KUHAP1981,L {first.name}",
        ],
        "sources": [
            "id,case,kind,number,date,grade,evidence_kind,acquired_on,acquired_by,legal_basis,sha256,file,exhibit_no,seizure_no,custody,forensic_report_no",
            f"s1,k1,BAP {first.name},BAP {_told(1)},2024-09-02,B,surat {first.name},2024-09-02,{_told(2)},{_told(3)},,bap {_prose(4)}.pdf,BB {_told(1)},BA {_told(2)},{_prose(3)},LF {_told(4)}",
            "s2,k1,CDR,CDR/2,2024-09-02,A,surat",
        ],
        "persons": [
            "id,name,aliases,nik,passport,born_on,sex,nationality,home,protected,note",
            *(one.line for one in PROTECTED),
            f"o1,Bahrun Salim,Pak Bah;Bapak {first.name},6199010403800066,E6600066,1980-03-04,M,ID,Rumah {first.name},,{_prose(1)}",
            f"o2,Damar Wijaya,Bos Damar,,,1970,M,ID,,,{_prose(2)}",
        ],
        "roles": [
            "person,case,role,legal_status,standing,since,until,source,page,info_grade,status",
            *(f"{one.id},k1,{one.role},,,,,s1,hal 3 {one.name},1," for one in PROTECTED if one.role),
            "p4,k1,unwitting_intermediary,,,,,s1,4,1,",
            "o1,k1,recruiter,suspect,alleged,,,s1,5,1,",
            "o2,k1,financier,reported,alleged,,,s1,5,1,",
        ],
        "phones": [
            "number,note",
            *(f"{one.spellings[0]},nomor {one.name}" for one in PROTECTED),
            f"081100000006,{_prose(3)}",
        ],
        "uses": [
            "person,kind,identifier,source,page,info_grade",
            *(line for one in PROTECTED for line in _uses(one)),
            "o1,phone,081100000006,s2,1,1",
            "o1,account,BRI:880000000001,s2,1,1",
            f"o1,document,passport:{first.passport},s2,1,1",
            "o2,phone,081100000007,s2,1,1",
        ],
        "handsets": [
            "number,imei,since,until,source,page,info_grade",
            *(f"{one.spellings[2]},{one.handset},2024-08-01,2024-08-05,s2,{_told(at)},1" for at, one in enumerate(PROTECTED)),
            "081100000006,350000000000063,2024-08-01,2024-08-05,s2,1,1",
        ],
        "ties": [
            "from,to,kind,weight,source,page,info_grade",
            *(f"o1,{one.id},recruited,2,s1,{_told(at)},1" for at, one in enumerate(PROTECTED)),
            f"o1,o2,knows,1,s1,hal {_told()},1",
            "p1,p2,kin_of,1,s1,6,1",
        ],
        "calls": [
            "caller,callee,at,duration_s,channel,cell,source,page",
            *(f"{one.spellings[at]},081100000006,2024-08-0{at + 1}T10:00:00+07:00,61,voice,sel {one.name},s2,{_told(at)}"
              for at, one in enumerate(PROTECTED)),
            "081100000006,081100000007,2024-08-09T10:00:00+07:00,61,voice,510-10-1,s2,1",
        ],
        "contacts": [
            "owner,number,saved_as,source,page",
            *(f"081100000006,{one.spellings[at]},{one.saved_as} Badau,s2,{_told(at)}" for at, one in enumerate(PROTECTED)),
            *(f"{one.spellings[at]},081100000007,Paman {one.saved_as},s2,1" for at, one in enumerate(PROTECTED)),
            f"081100000006,081100000007,teman {_prose()},s2,1",
        ],
        "payments": [
            "payer,payee,amount,currency,at,channel,source,page",
            *(f"BRI:880000000001,BRI:{one.account},100000,IDR,2024-08-10T10:00:00+07:00,tunai {one.name},s2,{_told(at)}"
              for at, one in enumerate(PROTECTED)),
            f"o2,GOPAY:0{first.phone},100000,IDR,,,s2,1",
            f"o2,o1,5000000,IDR,2024-08-11T10:00:00+07:00,lewat {first.name},s2,1",
        ],
        "organisations": ["id,name,kind,number", f"g1,Kafe {_told()},kafe {first.name},AHU {first.name}"],
        "members": ["person,organisation,position,source,page", f"o1,g1,{_prose()},s1,1", "p1,g1,pelayan,s1,1"],
        "places": ["id,name,kind,lat,lon,region", f"t1,Rumah {_told(1)},rumah {first.name},0.8,112.9,{first.name}", "t2,Badau,,0.9,111.9,"],
        "stays": ["person,place,since,until,source,page", *(f"{one.id},t1,2024-08-01,2024-08-03,s1,{_told(at)}" for at, one in enumerate(PROTECTED)),
                  "o1,t1,2024-08-01,2024-08-03,s1,1"],
        "routes": ["id,name", f"r1,Jalan {_told(2)}"],
        "legs": ["route,place,seq,mode", f"r1,t1,1,mobil {first.name}", "r1,t2,2,mobil"],
        "travels": ["person,route,on,capacity,vehicle,outcome,source,page",
                    *(f"{one.id},r1,2024-08-04,{_prose(at)},mobil {one.name},{_prose(at)},s1,{_told(at)}" for at, one in enumerate(PROTECTED)),
                    f"o1,r1,2024-08-04,sopir,mobil {first.name},tiba,s1,1"],
    }  # fmt: skip


def _uses(one: Protected) -> list[str]:
    things = {
        "phone": one.spellings[1], "device": one.imei, "account": f"BRI:{one.account}", "vehicle": one.plate, "document": f"passport:{one.passport}",
    }  # fmt: skip
    return [f"{one.id},{kind},{number},s1,hal 7 {one.name},1" for kind, number in things.items()]


BAD = {
    "persons": [
        "id,name,aliases,nik,passport,born_on,sex,nationality,home,protected,note",
        *(f"b{one.id},{one.name},{one.alias},{one.nik}9,{one.passport},1991,F,ID,{one.home},,{one.note}" for one in PROTECTED),
        *(f"c{one.id},{one.name},{one.alias},{one.nik},paspor {one.name},1991,F,ID,{one.home},,{one.note}" for one in PROTECTED),
        *(f"d{one.id},{one.name},{one.alias},{one.nik},,lahir {one.name},F,ID,{one.home},,{one.note}" for one in PROTECTED),
    ],
    "phones": ["number,note", *(f"{one.phone}{one.phone} {one.name},{one.note}" for one in PROTECTED)],
    "uses": ["person,kind,identifier", *(f"o1,phone,{one.name} {one.phone},".rstrip(",") for one in PROTECTED)],
    "calls": ["caller,callee", *(f"{one.name},{one.spellings[0]}" for one in PROTECTED)],
    "contacts": ["owner,number,saved_as", *(f"x,{one.phone},{one.saved_as} {one.name}" for one in PROTECTED)],
    "payments": ["payer,payee,amount", *(f"BRI:{one.account}00000000000,{one.name},1" for one in PROTECTED)],
}  # fmt: skip
"""Tables in which every row is wrong, in a column that identifies somebody."""


def write_bad(folder: Path) -> Path:
    folder.mkdir()
    for name, lines in BAD.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    return folder
