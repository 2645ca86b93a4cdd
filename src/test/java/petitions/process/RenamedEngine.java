package petitions.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Loads the classes of {@code petitions.process} as if their imports named Operaton, and changes nothing else. */
class RenamedEngine extends ClassLoader {

    private static final String OURS = "petitions.process.";
    private static final String CAMUNDA = "org/camunda/bpm/";
    private static final String CAMUNDAS_COPY = "org/camunda/bpm/impl/juel/";
    private static final String OPERATON = "org/operaton/bpm/";

    static {
        registerAsParallelCapable();
    }

    RenamedEngine(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            var renamed = new ClassWriter(0);
            new ClassReader(file.readAllBytes()).accept(new ClassRemapper(renamed, new ToOperaton()), 0);
            byte[] code = renamed.toByteArray();
            return defineClass(name, code, 0, code.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class ToOperaton extends Remapper {

        @Override
        public String map(String name) {
            // Operaton takes the language of expressions from where everybody does; Camunda has a copy of its own
            if (name.startsWith(CAMUNDAS_COPY)) {
                return name.substring(CAMUNDAS_COPY.length());
            }
            return name.startsWith(CAMUNDA) ? OPERATON + name.substring(CAMUNDA.length()) : name;
        }
    }
}
