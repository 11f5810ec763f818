"""What the service says of itself in its OpenAPI description, tried with invented requests, good and bad."""

from typing import cast

import httpx
import pytest
from fastapi import params
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.openapi import from_url
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from graphsvc.api.app import ROUTERS
from graphsvc.store import Store

ROUTES = [
    route for part in ROUTERS for route in part.router.routes if isinstance(route, APIRoute) and route.include_in_schema
]
TRIED = [(route.path, *sorted(route.methods or ()), GenerationMode.POSITIVE) for route in ROUTES] + [
    (route.path, *sorted(route.methods or ()), GenerationMode.NEGATIVE)
    for route in ROUTES
    if any(
        not isinstance(one.field_info, params.Path | params.Header | params.Cookie)
        for one in get_flat_params(route.dependant)
    )
]
EXAMPLES = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


def _empty(value: object) -> bool:
    """Whether it, or something in it, arrives as an empty text."""
    return value in ("", None, [], {}) or (isinstance(value, list) and any(map(_empty, cast("list[object]", value))))


@pytest.fixture(scope="module")
def description(client: httpx.Client, samples: Store) -> BaseSchema:
    return from_url(f"{client.base_url}/api/v1/openapi.json")


@pytest.mark.parametrize(("path", "method", "mode"), TRIED)
def test_every_answer_is_one_that_the_description_announces(
    description: BaseSchema, path: str, method: str, mode: GenerationMode
) -> None:
    @EXAMPLES
    @given(case=description[path][method].as_strategy(generation_mode=mode))
    def ask(case: Case) -> None:
        # A well-formed question may still have no answer: the sum of two currencies, say.
        unfit = [positive_data_acceptance]
        if any(map(_empty, case.query.values())):
            unfit.append(negative_data_rejection)  # An empty field of a form asks for nothing.

        response = case.call_and_validate(excluded_checks=unfit)

        if response.status_code >= 400:
            assert response.headers["content-type"] == ["application/problem+json"]

    ask()
