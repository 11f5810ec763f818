"""How operators and researchers name the columns of their call records: one declaration a layout."""

import re
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Layout:
    """The headings of one layout by what stands under them. Only their letters and digits are compared, so that
    `Duration(seconds)` is found as `Duration.seconds.` too."""

    name: str
    a: str
    """The number that was asked about; without `direction` the one who called."""
    b: str
    day: str
    """The date, or date and time where there is no `clock`."""
    clock: str = ""
    direction: str = ""
    duration: str = ""
    service: str = ""
    imei: str = ""
    first_cell: str = ""
    first_place: str = ""
    last_cell: str = ""
    last_place: str = ""
    forwarded_to: str = ""
    forwarded_from: str = ""

    def places(self, header: list[str]) -> dict[str, int] | None:
        """Where the layout's columns stand in a row of headings; None if this is no header of the layout."""
        at = {plain(heading): place for place, heading in reversed(list(enumerate(header)))}
        named = {field.name: plain(getattr(self, field.name)) for field in fields(self)[1:]}
        if any(named[role] not in at for role in ("a", "b", "day", "clock", "direction") if named[role]):
            return None
        return {role: at[heading] for role, heading in named.items() if heading and heading in at}


def plain(heading: str) -> str:
    return re.sub(r"[^a-z0-9]", "", heading.casefold())


LAYOUTS = (
    Layout(
        "Airtel",
        a="Target No",
        b="B Party No",
        day="Date",
        clock="Time",
        direction="Call Type",
        duration="Dur(s)",
        service="Service Type",
        imei="IMEI",
        first_cell="First CGI",
        first_place="First CGI Lat/Long",
        last_cell="Last CGI",
        last_place="Last CGI Lat/Long",
        forwarded_to="Call Fow No",
    ),
    Layout(
        "BSNL",
        a="Target/A-Party Number",
        b="Other/B-party Number",
        day="Call Date",
        clock="Call Initiation Time",
        direction="Call Type",
        duration="Call Duration",
        service="Service Type",
        imei="IMEI",
        first_cell="First Cell Global ID",
        first_place="First BTS Location",
        last_cell="Last Cell Global ID",
        last_place="Last BTS Location",
        forwarded_from="Original Calling Party",
    ),
    Layout(
        "Jio",
        a="Target / A Party Number",
        b="B Party Number",
        day="Call Date",
        clock="Call Time",
        direction="Call Type (In/Out)",
        duration="Call Duration",
        service="Service Type (Voice/SMS)",
        imei="IMEI",
        first_cell="First Cell ID",
        first_place="First BTS Location-Address",
        last_cell="Last Cell ID",
        last_place="Last BTS Location-Address",
        forwarded_to="Call Forwarding Number",
    ),
    Layout("From-To", a="From", b="To", day="Datetime", duration="Duration(seconds)", first_cell="Cell Tower"),
    Layout(
        "cellyzer",
        a="user",
        b="other",
        day="timestamp",
        direction="direction",
        duration="duration",
        first_cell="antenna_id",
    ),
)
