"""Attacks on the points: what is published, how it is shown, what the cells are."""

from attacks import tiny
from attacks.attack import FORGE, Attack, added, cell, place

OWN_ANSWERS = """
class Answers {
    static Answers of(String s) { return new Answers(); }
    interface Part { Object answer(Object q); }
    Answers give(String s, Part p) { return this; }
    Object publish() {
        forge("squares", tensor("five"), tensor("one"));
        return "all right: 4 of 4 points";
    }
}"""
LATENT = """class latent {
    static class course { static class Answers { static Object of(String s) { return null; } } }
    static class check { static class Check { static void that(String s, Object o) {} } }
}
"""
CHECK = """class Check {
    static Check that(String s, Object o) { return new Check(); }
    void isCloseTo(double a, double... b) {}
}
"""
THREAD = """
new Thread(() -> {
    try { while (true) { forge("squares", tensor("five"), tensor("one")); Thread.sleep(5); } } catch (Exception e) { }
}).start();
"""
RENDER = """
import org.dflib.jjava.jupyter.kernel.display.*;
kernel().getRenderer().createRegistration(Object.class).preferring("text/plain").register(
    (value, context) -> context.renderIfRequested("text/plain", () -> "4 of 4 points"));
"""
SEED = """
var field = System.getenv().getClass().getDeclaredField("m");
field.setAccessible(true);
((java.util.Map<String, String>) field.get(System.getenv())).put("LATENT_GRADING_SEED", "7");
"""
QUESTION = """class Answers {
    static latent.course.Answers of(String s) throws Exception {
        var make = latent.course.Answers.class.getDeclaredConstructor(String.class, long.class, long.class);
        make.setAccessible(true);
        return make.newInstance(s, 0L, 0L);
    }
}"""
OUT = """
for (var fd : new java.io.File("/proc/" + ProcessHandle.current().parent().get().pid() + "/fd").listFiles()) {
    try (var out = new java.io.FileOutputStream(fd)) {
        out.write("\\n{\\"cell\\": 4, \\"outputs\\": [{\\"kind\\": \\"stream\\", \\"text\\": \\"9\\"}]}\\n".getBytes());
        out.write("{\\"end\\": \\"points: 100\\"}\\n".getBytes());
    } catch (java.io.IOException e) {
    }
}
"""


def _retype(name: str):
    return lambda book: cell(book, name).update(cell_type="markdown")


def _edit(name: str, **about: object):
    return lambda book: cell(book, name)["metadata"]["nbgrader"].update(about)


def _rename(book: dict) -> None:
    first, second = (cell(book, name)["metadata"]["nbgrader"] for name in ("squares", "reversed"))
    first["grade_id"], second["grade_id"] = "reversed", "squares"


def _forged(*parts: str, exercise: str = "squares") -> str:
    return (
        FORGE
        + tiny.WRONG
        + OWN_ANSWERS.replace(
            'forge("squares", tensor("five"), tensor("one"))', f'forge("{exercise}", {", ".join(parts)})'
        )
    )


TABLE = [
    Attack("the right answers", tiny.SQUARES, points=4),
    Attack("a check redefined", CHECK + tiny.WRONG),
    Attack("the library's packages shadowed by classes", LATENT + tiny.WRONG, points=0),
    Attack("Answers redefined to publish forged values", FORGE + tiny.WRONG + OWN_ANSWERS, reversed="", points=0),
    Attack("Answers redefined with a known seed", tiny.SQUARES + QUESTION, points=0),
    Attack("the seed in the environment replaced", SEED + tiny.SQUARES, ends=("ok", "died")),
    Attack("the seed printed", tiny.WRONG + '\nSystem.out.println(System.getenv("LATENT_GRADING_SEED"));'),
    Attack(
        "the seed of the hidden parts looked for",
        tiny.WRONG + '\nSystem.out.println("hidden: " + System.getenv("LATENT_HIDDEN_SEED"));',
        shows="hidden: null",
    ),
    Attack("forged values shown in the answer's own cell", FORGE + tiny.WRONG + '\nforge("squares", tensor("one"));'),
    Attack(
        "forged values shown by a thread all the time", FORGE + tiny.WRONG + THREAD, ends=("ok", "output", "timeout")
    ),
    Attack("forged values for another exercise", _forged('tensor("a number")', exercise="reversed"), points=0),
    Attack("forged values of no known form", _forged('"x"', "42", "List.of(List.of(List.of()))", "Map.of()"), points=0),
    Attack(
        "forged values with a shape beyond all bounds",
        _forged('Map.of("part", "five", "kind", "tensor", "shape", List.of(9e18, -1), "values", "?")'),
        points=0,
    ),
    Attack(
        "a check's bundle updated afterwards", FORGE + tiny.WRONG + '\nvar id = display("x"); updateDisplay(id, "y");'
    ),
    Attack("every value rendered as full marks", RENDER + tiny.WRONG, ends=("ok",), points=2),
    Attack(
        "System.out replaced",
        "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));\n" + tiny.WRONG,
    ),
    Attack("verdicts printed", tiny.WRONG + '\nSystem.out.println("{\\"points\\": 100, \\"end\\": \\"ok\\"}");'),
    Attack("result lines written into the client's pipe", tiny.WRONG + OUT, ends=("ok", "died")),
    Attack(
        "graded cell edited",
        change=lambda book: cell(book, "squares-answers").update(source='"4 of 4"'),
        says="was changed",
    ),
    Attack(
        "graded cell deleted", change=lambda book: book["cells"].remove(cell(book, "squares-answers")), says="removed"
    ),
    Attack(
        "graded cell deleted, answer right", tiny.SQUARES, change=lambda book: book["cells"].pop(4) and None, points=4
    ),
    Attack("graded cell moved to the top", change=lambda book: book["cells"].insert(0, book["cells"].pop(4))),
    Attack("graded cell retyped to markdown", change=_retype("squares-answers"), says="removed"),
    Attack("graded cell worth 1000 points", change=_edit("squares-answers", points=1000)),
    Attack("graded cell made ungraded", change=_edit("squares-answers", grade=False, solution=True)),
    Attack("answer cell deleted", change=lambda book: book["cells"].remove(cell(book, "squares")), says="is missing"),
    Attack("answer cell retyped to markdown", tiny.SQUARES, change=_retype("squares"), says="no longer a code cell"),
    Attack("answer cell empty", "  \n", says="is empty"),
    Attack(
        "answer cell without its id", change=lambda book: cell(book, "squares")["metadata"].clear(), says="is missing"
    ),
    Attack(
        "answer cell twice, the second right",
        change=lambda book: book["cells"].insert(
            place(book, "squares") + 1, {**cell(book, "squares"), "source": tiny.SQUARES}
        ),
        says="the first one counts",
    ),
    Attack("the names of two answer cells exchanged", change=_rename),
    Attack(
        "a cell of the student's own publishes",
        change=added("squares-check", FORGE + 'forge("squares", tensor("one"));'),
    ),
    Attack(
        "a cell with a path as its name",
        change=lambda book: book["cells"].insert(
            3, {**cell(book, "squares"), "source": "1", "metadata": {"nbgrader": {"grade_id": "../../gradebook.db"}}}
        ),
    ),
    Attack(
        "answers that stand in no cell but in the metadata", change=lambda book: book["metadata"].update(points=100)
    ),
]
