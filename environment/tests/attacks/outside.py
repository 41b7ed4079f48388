"""Attacks on what lies outside: other people's files, the system, the network; and on who reads the outputs.

The harness puts the host's things in: @HOST@ is a folder with a gradebook and another student's notebook that hold
CANARY, @PORT@ a port at which the host listens, @SOCKET@ the name of a socket without a file; latent-canary is a key
of its session.
"""

from attacks import tiny
from attacks.attack import Attack

CANARY = "canary-of-the-host"
JOB = """
System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of(System.getenv("JUPYTER_PATH"), "job.json")));
"""


def _read(path: str) -> str:
    return f'System.out.println("READ " + java.nio.file.Files.readString(java.nio.file.Path.of("{path}")));\n'


def _write(path: str) -> str:
    return f'java.nio.file.Files.writeString(java.nio.file.Path.of("{path}"), "x"); System.out.println("WROTE");\n'


def _shell(command: str, most: int = 4) -> str:
    return (
        f'var p = new ProcessBuilder("timeout", "{most}", "sh", "-c", "{command}").redirectErrorStream(true).start();\n'
        "System.out.println(new String(p.getInputStream().readAllBytes()));\n"
    )


def _connect(host: str, port: str) -> str:
    return (
        "try (var s = new java.net.Socket()) {\n"
        f'    s.connect(new java.net.InetSocketAddress("{host}", {port}), 2000); System.out.println("CONNECTED");\n'
        "}\n"
    )


SHADOW = "for f in /etc/shadow /etc/passwd /root/.ssh/* /root/.bash_history; do grep -q root: $f && echo READ $f; done"
JARS = (
    "for f in $(tr '\\\\0:' '\\\\n\\\\n' < /proc/$PPID/cmdline | grep jar$) /usr/x /etc/x /x /dev/x; do"
    " echo x >> $f && echo WROTE $f; done; echo tried"
)
SEARCH = (
    "find / /usr/local /usr/src \\\\( -path /proc -o -path /usr -o -path /usr/local/lib -o -name site-packages"
    " \\\\) -prune -o \\\\( -name '*.ipynb' -o -name 'gradebook*' \\\\)"
    f" -exec grep -l {CANARY} {{}} + | sed 's/^/FOUND /'; echo searched"
)
MOUNT = "mount -o remount,rw / && echo MOUNTED; mount -t tmpfs none /tmp && echo MOUNTED; echo tried"
NESTED = "unshare -Ur true && echo NESTED; unshare -n true && echo NESTED; echo tried"
PROC = "echo x > /proc/sys/kernel/core_pattern && echo WROTE; echo b > /proc/sysrq-trigger && echo WROTE; echo tried"
OTHERS = "[ $(ls /proc | grep -c '^[0-9]') -lt 12 ] && echo FEW"
ABSTRACT = "import socket as n; n.socket(n.AF_UNIX).connect(chr(0) + '@SOCKET@'); print('CONNECTED')"
KEYS = "grep latent-canary /proc/keys; echo searched"
HTML = """
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
var page = new DisplayData("plain");
page.putHTML("<script>alert(1)</script><img src=x onerror=alert(1)>");
page.putJavaScript("alert(1)");
page.putSVG("<svg onload=alert(1)>");
display(page);
"""
ESCAPES = r'System.out.println("\u001b]0;title\u0007\u001b[2J\u001b[31mred \u202edesrever\u0000\ud800 shown");' + "\n"

TABLE = [
    Attack("another student's notebook read", _read("@HOST@/other.ipynb") + tiny.WRONG, hides="READ"),
    Attack("the gradebook read", _read("@HOST@/gradebook.db") + tiny.WRONG, hides="READ"),
    Attack("all files searched", _shell(SEARCH) + tiny.WRONG, hides="FOUND", shows="searched"),
    Attack("a value left in the session's keyring", _shell(KEYS) + tiny.WRONG, hides="user: ", shows="searched"),
    Attack("the job read, with its tests", JOB + tiny.WRONG, hides=tiny.HIDDEN, shows="100_000, 999_999"),
    Attack(
        "the system's secrets read",
        _shell(SHADOW + "; echo tried") + tiny.WRONG,
        hides="READ /etc/shadow",
        shows="tried",
    ),
    Attack("other processes seen", _shell(OTHERS) + tiny.WRONG, shows="FEW"),
    Attack("the gradebook written", _write("@HOST@/gradebook.db") + tiny.WRONG, hides="WROTE"),
    Attack(
        "a link to the gradebook written",
        _shell("ln -s @HOST@/gradebook.db /tmp/l; echo x >> /tmp/l && echo WROTE") + tiny.WRONG,
        hides="WROTE",
    ),
    Attack("the library and the system written", _shell(JARS) + tiny.WRONG, hides="WROTE", shows="tried"),
    Attack("the system's settings written", _shell(PROC) + tiny.WRONG, hides="WROTE", shows="tried"),
    Attack("the root mounted writable", _shell(MOUNT) + tiny.WRONG, hides="MOUNTED", shows="tried"),
    Attack("namespaces within", _shell(NESTED) + tiny.WRONG, hides="NESTED", shows="tried"),
    Attack("the host's port called", _connect("127.0.0.1", "@PORT@") + tiny.WRONG, hides="CONNECTED"),
    Attack("the network called", _connect("1.1.1.1", "53") + tiny.WRONG, hides="CONNECTED"),
    Attack("a name looked up", _connect("example.org", "80") + tiny.WRONG, hides="CONNECTED"),
    Attack(
        "the host's nameless socket called",
        _shell(f'python3 -c \\"{ABSTRACT}\\"; echo tried') + tiny.WRONG,
        hides="CONNECTED",
        shows="tried",
    ),
    Attack(
        "packages fetched by a magic",
        "%maven org.apache.commons:commons-math3:3.6.1\n" + tiny.WRONG,
        ends=("ok", "timeout"),
    ),
    Attack("HTML and scripts shown", HTML + tiny.WRONG, hides="alert(1)"),
    Attack("a terminal's escapes printed", ESCAPES + tiny.WRONG, hides="\x1b", shows="red desrever"),
]
