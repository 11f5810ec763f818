"""The files that pages are made of: /static/{name}."""

from fastapi import APIRouter, Response
from starlette.exceptions import HTTPException

from visualisations.static import static_file

router = APIRouter()


@router.get("/static/{name}", include_in_schema=False)
def static(name: str) -> Response:
    found = static_file(name)
    if found is None:
        raise HTTPException(404)
    content, media_type = found
    return Response(content, media_type=media_type, headers={"Cache-Control": "max-age=3600"})
