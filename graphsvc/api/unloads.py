"""Taking back what was loaded, as `graphsvc unload` does. /unloads; its button stands on the page /loads."""

from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import RedirectResponse
from pydantic import BaseModel, ConfigDict, Field

from graphsvc.api.deps import UploadsDep
from graphsvc.api.parameters import Asked
from graphsvc.api.problems import REFUSALS

router = APIRouter(tags=["loads"])
AskedDep = Annotated[Asked, Query()]


class Unloading(BaseModel):
    model_config = ConfigDict(extra="forbid")  # Whoever adds a dry_run must not find the dataset gone.

    what: str = Field(max_length=10_000, description="A dataset, or the id of a load.", examples=["load:badau-2024:7"])


class Unloaded(BaseModel):
    what: str
    statements: int = Field(description="Taken out of the graph.")


@router.post("/api/v1/unloads", responses=REFUSALS)
def take_back(uploads: UploadsDep, _asked: AskedDep, wanted: Unloading) -> Unloaded:
    """Takes a dataset out, or one load back that no later one builds on; what others state stays."""
    return Unloaded(what=wanted.what, statements=uploads.take_back(wanted.what))


@router.post("/loads/unload", include_in_schema=False)
def take_back_page(uploads: UploadsDep, what: Annotated[str, Form(max_length=10_000)]) -> RedirectResponse:
    """Where the button beside a load leads: back to the loads, without it."""
    uploads.take_back(what)
    return RedirectResponse("/loads", 303)
