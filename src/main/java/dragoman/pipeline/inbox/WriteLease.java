package dragoman.pipeline.inbox;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells whether some process has a file open for writing. No rule about times catches a writer that pauses; on Linux the
 * kernel knows: it refuses a read lease (fcntl(2), F_SETLEASE) on a file that is open for writing anywhere.
 */
final class WriteLease {
    private static final boolean LINUX = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    private static final int READ_ONLY_NON_BLOCKING = 0x800;
    private static final int SET_LEASE = 1024;
    private static final int READ_LEASE = 0;
    private static final int NO_LEASE = 2;
    private static final int TRY_AGAIN = 11;

    private WriteLease() {
    }

    /** Whether a writer has the file open. False also where the system can't tell, such as on network file systems. */
    static boolean isBeingWritten(Path file) {
        return LINUX && Kernel.refusesReadLease(file);
    }

    /** The system calls; loaded on Linux alone. */
    @SuppressWarnings("restricted") // fixed signatures of three POSIX calls
    private static final class Kernel {
        private static final Linker LINKER = Linker.nativeLinker();
        private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
        private static final MethodHandle OPEN = call("open", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        private static final MethodHandle CLOSE = call("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        private static final MethodHandle FCNTL = call("fcntl",
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), Linker.Option.firstVariadicArg(2),
                ERRNO);
        private static final VarHandle ERRNO_VALUE = Linker.Option.captureStateLayout()
                .varHandle(MemoryLayout.PathElement.groupElement("errno"));

        static boolean refusesReadLease(Path file) {
            try (Arena arena = Arena.ofConfined()) {
                int descriptor = (int) OPEN.invokeExact(arena.allocateFrom(file.toString()), READ_ONLY_NON_BLOCKING);
                if (descriptor < 0) {
                    return false;
                }
                MemorySegment state = arena.allocate(Linker.Option.captureStateLayout());
                int refused = (int) FCNTL.invokeExact(state, descriptor, SET_LEASE, READ_LEASE);
                boolean written = refused < 0 && (int) ERRNO_VALUE.get(state, 0L) == TRY_AGAIN;
                if (refused == 0) {
                    int _ = (int) FCNTL.invokeExact(state, descriptor, SET_LEASE, NO_LEASE);
                }
                int _ = (int) CLOSE.invokeExact(descriptor);
                return written;
            } catch (Throwable e) {
                throw new LinkageError("a system call that Linux has", e);
            }
        }

        private static MethodHandle call(String name, FunctionDescriptor descriptor, Linker.Option... options) {
            return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor, options);
        }
    }
}
