"""What would be left without somebody: /api/v1/what-if."""

from typing import Any

import httpx
import pytest

from tests.service import BROKER, ask

pytestmark = pytest.mark.usefixtures("samples")


@pytest.fixture(scope="module")
def answer(client: httpx.Client) -> Any:
    return ask(client, "/what-if", {"lang": "en"})


def test_show(answer: Any) -> None:
    import json
    print(json.dumps({k: v for k, v in answer.items() if k != "curves"}, indent=1)[:9000])
    for c in answer["curves"]: print(c["strategy"], c["runs"], c["largest"], c["efficiency"])
    assert 0
