package latent.course;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Calls of classes that are there only inside a notebook. */
final class Reflect {
    private Reflect() {}

    /** The class of this name, seen from the library, the calling thread or the system. */
    static Optional<Class<?>> type(String name) {
        Stream<ClassLoader> loaders = Stream.of(
                Reflect.class.getClassLoader(),
                Thread.currentThread().getContextClassLoader(),
                ClassLoader.getSystemClassLoader());
        return loaders.filter(Objects::nonNull)
                .distinct()
                .flatMap(loader -> load(name, loader).stream())
                .findFirst();
    }

    static Class<?> require(String name) {
        return type(name).orElseThrow(() -> new IllegalStateException("the notebook kernel has no class " + name));
    }

    static Object make(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the notebook kernel does not let us make a " + type.getName(), e);
        }
    }

    static Object call(Object target, String method, Object... arguments) {
        return call(target.getClass(), target, method, arguments);
    }

    static Object callStatic(Class<?> type, String method, Object... arguments) {
        return call(type, null, method, arguments);
    }

    /** Calls the first public method of this name whose parameters take the arguments. */
    private static Object call(Class<?> type, Object target, String name, Object[] arguments) {
        Method method = Arrays.stream(type.getMethods())
                .filter(m -> m.getName().equals(name) && fits(m, arguments))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the notebook kernel's " + type.getName()
                        + " has no method " + name + " for " + Arrays.toString(arguments)));
        method.trySetAccessible(); // A public method of a class that is not public.
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the notebook kernel's " + name + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the notebook kernel's " + name + " is not public", e);
        }
    }

    static Object field(Object target, String name) {
        try {
            return target.getClass().getField(name).get(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the notebook kernel's " + target.getClass() + " has no field " + name, e);
        }
    }

    /** A public field of a class itself. */
    static Object fieldOf(Class<?> type, String name) {
        try {
            return type.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the notebook kernel's " + type + " has no field " + name, e);
        }
    }

    /** A field that the kernel does not show. */
    static Object hidden(Object target, String name) {
        try {
            Field field = target.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the notebook kernel's " + target.getClass() + " has no field " + name, e);
        }
    }

    /** Puts all forms of a value into the kernel's own kind of bundle. */
    static void fill(Object displayData, Bundle bundle) {
        bundle.data().forEach((mime, content) -> call(displayData, "putData", mime, content));
        bundle.metadata().forEach((mime, about) -> call(displayData, "putMetaData", mime, about));
    }

    /** What a proxy answers to the methods of every object. */
    static Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> proxy.getClass().getSimpleName();
        };
    }

    private static boolean fits(Method method, Object[] arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            if (arguments[i] != null && !parameters[i].isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Class<?>> load(String name, ClassLoader loader) {
        try {
            return Optional.of(Class.forName(name, true, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
