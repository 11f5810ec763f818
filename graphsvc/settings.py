"""What can be set, each by an environment variable GRAPHSVC_…; handed in, never imported as a global."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from graphsvc.scope import EVERYTHING_SEALED, UNSEALED, Scope
from graphsvc.texts import Language


class Settings(BaseSettings):
    """The settings of one process; they do not change while it runs."""

    model_config = SettingsConfigDict(env_prefix="GRAPHSVC_", frozen=True, extra="ignore")

    neo4j_uri: str | None = Field(
        None,
        description="Address of a Neo4j to use (bolt://, neo4j:// or their TLS forms). Without it the embedded one runs.",
    )
    neo4j_user: str = Field("neo4j", description="User name at that Neo4j.")
    neo4j_password: SecretStr = Field(SecretStr(""), description="Password at that Neo4j.")
    home: Path = Field(
        default_factory=lambda: user_data_path("graphsvc", appauthor=False),
        description="Folder of the embedded Neo4j: its data, its password, its logs. Default: the user's data folder.",
    )
    heap_mb: int = Field(1024, ge=256, description="Memory of the embedded Neo4j for its work, in MiB.")
    page_cache_mb: int = Field(512, ge=64, description="Memory of the embedded Neo4j for the graph's pages, in MiB.")
    unsealed: bool = Field(
        False,
        description="Show the names of victims, witnesses and children. Every page then says so. UU 21/2007 Ps 24.",
    )
    host: str = Field("127.0.0.1", description="Address the service listens on; the loopback unless you know better.")
    port: int = Field(8000, ge=0, le=65535, description="Port the service listens on; 0 takes a free one.")
    hosts: str = Field(
        "",
        description="Names by which pages may ask for the service, beside localhost and plain addresses; commas between.",
    )
    upload_mb: int = Field(1024, ge=1, description="The most that may be uploaded at once, in MiB.")
    language: Language = Field("id", description="Language of the pages and the terminal: id or en.")

    @property
    def scope(self) -> Scope:
        return UNSEALED if self.unsealed else EVERYTHING_SEALED
