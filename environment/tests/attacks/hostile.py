"""Attacks on the machine's time, memory, processes and disk, and on the client and the kernel themselves."""

from attacks import tiny
from attacks.attack import FORGE, Attack, added

UNSAFE = """
var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
field.setAccessible(true);
var unsafe = (sun.misc.Unsafe) field.get(null);
"""
STUBBORN = "while (true) { try { while (true) { Thread.sleep(1); } } catch (Throwable t) { } }"
FORKS = 'new ProcessBuilder("sh", "-c", "f() { f | f & }; f").start().waitFor();'
THREADS = """
for (int i = 0; i < 100_000; i++) {
    new Thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } }).start();
}
"""
HEAP = "var all = new java.util.ArrayList<long[]>(); while (true) { all.add(new long[1 << 20]); }"
TENSORS = """
var all = new java.util.ArrayList<Object>();
while (true) { all.add(latent.tensor.Tensors.ones(1 << 26)); }
"""
PIPE = 'new ProcessBuilder("sh", "-c", "tail /dev/zero").start().waitFor();'
FILL = """
for (int i = 0; i < 1000; i++) {
    try (var out = new java.io.FileOutputStream("/tmp/fill" + i)) {
        for (int k = 0; k < 100; k++) { out.write(new byte[1 << 20]); }
    } catch (java.io.IOException e) { System.out.println("full: " + e.getMessage()); if (i > 20) { break; } }
}
"""
SHARED = FILL.replace("/tmp/fill", "/dev/shm/fill")
LONG = 'System.out.println("x".repeat(1 << 26));'
ENDLESS = 'while (true) { System.out.println("x".repeat(1 << 16)); }'
FLOOD = "while (true) { display(1); }"
PARTS = """
var parts = new Object[200_000];
java.util.Arrays.fill(parts, tensor("five"));
forge("squares", parts);
"""
DEEP = """
Object deep = 1;
for (int i = 0; i < 3000; i++) { deep = List.of(deep); }
forge("squares", deep);
"""
BIG = 'forge("squares", Map.of("part", "five", "kind", "text", "value", "x".repeat(1 << 26)));'
DAEMON = 'new ProcessBuilder("setsid", "sh", "-c", "trap \'\' TERM HUP; sleep 1000 & sleep 1000").start();'
KILL = 'new ProcessBuilder("sh", "-c", "kill -9 -1").start().waitFor();'
PARENT = "ProcessHandle.current().parent().get().destroyForcibly(); Thread.sleep(500);"
NEST = "class A { " * 400 + "}" * 400
SLOW = "var x = " + "".join(f"java.util.List.of(v{i} -> " for i in range(9)) + "1" + ")" * 9 + ";"
HOOK = "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } })); System.exit(0);"

# The first exercise is answered rightly before the attack, which stands in the second: two points stay.
AFTER = {
    "System.exit": (("died",), "System.exit(0);"),
    "Runtime.halt": (("died",), "Runtime.getRuntime().halt(0);"),
    "an exit that hangs in its hook": (("timeout", "died"), HOOK),
    "a native crash": (("died",), UNSAFE + "unsafe.putAddress(0, 0);"),
    "the kernel killed by itself": (("died",), "ProcessHandle.current().pid(); " + KILL.replace("-1", "$PPID")),
    "everything in the sandbox killed": (("died",), KILL),
    "the client killed": (("died",), PARENT),
    "an endless loop": (("timeout",), "while (true) { }"),
    "an endless loop that catches everything": (("timeout",), STUBBORN),
    "an endless sleep": (("timeout",), "Thread.sleep(1_000_000);"),
    "a fork bomb": (("died",), FORKS),
    "a bomb of threads": (("died",), THREADS),
    "a memory bomb in the heap": (("ok", "died"), HEAP),
    "a memory bomb of tensors": (("memory",), TENSORS),
    "a memory bomb in another process": (("memory",), PIPE),
    "one line of 64 MB": (("output", "ok", "died"), LONG),
    "endless output": (("output",), ENDLESS),
    "endless displays": (("output", "timeout"), FLOOD),
    "64 MB of answers": (("ok", "output", "died", "memory"), FORGE + BIG),
    "classes nested 400 deep": (("ok", "timeout", "died"), NEST),
    "a type that takes long to infer": (("ok", "timeout", "died"), SLOW),
    "the stack overflown": (("ok",), "int f(int n) { return f(n + 1) + 1; } f(0);"),
}

TABLE = [
    *(
        Attack(name, tiny.SQUARES, f"{source}\n{tiny.REVERSED.replace('append(n)', 'append(n + 1)')}", ends=ends)
        for name, (ends, source) in AFTER.items()
    ),
    Attack("the disk filled", FILL + tiny.WRONG, shows="full: "),
    Attack("the shared memory filled", SHARED + tiny.WRONG, shows="full: "),
    Attack("200 000 parts", FORGE + PARTS + tiny.WRONG),
    Attack("answers nested 3000 deep", FORGE + DEEP + tiny.WRONG, ends=("ok", "died")),
    Attack("a process left behind", DAEMON + tiny.WRONG),
    Attack("input awaited", "System.in.read();\n" + tiny.WRONG, ends=("ok", "timeout")),
    Attack(
        "many slow cells, each within its time",
        tiny.SQUARES,
        change=lambda book: [added("squares-answers", "Thread.sleep(@SLOW@);")(book) for _ in range(9)] and None,
        ends=("timeout",),
    ),
]
