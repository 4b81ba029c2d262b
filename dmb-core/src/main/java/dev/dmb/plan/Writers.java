package dev.dmb.plan;

import dev.dmb.DmbException;
import dev.dmb.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The writers of a run, all told the same. Used by one thread at a time. */
final class Writers implements Sink.Writer {

    private final List<Sink.Writer> writers = new ArrayList<>();

    private Writers() {}

    static Writers open(Plan plan, List<Sink> sinks) {
        Writers opened = new Writers();
        try {
            sinks.forEach(sink -> opened.writers.add(sink.open(plan)));
            return opened;
        } catch (RuntimeException failure) {
            opened.closeAfter(failure);
            throw failure;
        }
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException another) {
            failure.addSuppressed(another);
        }
    }

    @Override
    public void begin(Table table) {
        writers.forEach(writer -> writer.begin(table));
    }

    @Override
    public void write(Batch batch) {
        for (Sink.Writer writer : writers) {
            writer.write(batch);
        }
    }

    /** Encoders of all writers together; empty unless all have one. */
    @Override
    public Optional<Sink.Encoder> encoder() {
        List<Sink.Encoder> encoders = new ArrayList<>();
        for (Sink.Writer writer : writers) {
            writer.encoder().ifPresent(encoders::add);
        }
        return encoders.size() == writers.size() ? Optional.of(new Encoders(encoders)) : Optional.empty();
    }

    private record Encoders(List<Sink.Encoder> encoders) implements Sink.Encoder {

        @Override
        public void encode(Batch batch) {
            for (Sink.Encoder encoder : encoders) {
                encoder.encode(batch);
            }
        }

        @Override
        public void deliver() {
            for (Sink.Encoder encoder : encoders) {
                encoder.deliver();
            }
        }
    }

    @Override
    public Sink.Written commit() {
        List<Sink.Output> outputs = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Set<String> verified = new HashSet<>();
        for (Sink.Writer writer : writers) {
            try {
                Sink.Written written = writer.commit();
                outputs.addAll(written.outputs());
                warnings.addAll(written.warnings());
                verified.addAll(written.verified());
            } catch (RuntimeException failure) {
                throw outputs.isEmpty() ? failure : partly(failure, outputs);
            }
        }
        return new Sink.Written(outputs, warnings, verified);
    }

    private static DmbException partly(RuntimeException failure, List<Sink.Output> outputs) {
        List<String> kept = outputs.stream().map(Sink.Output::location).toList();
        return new DmbException(
                "the last step of the run failed: " + failure.getMessage() + "; already written and kept: " + kept,
                "mend the cause and run again; the same seed gives the same rows",
                failure);
    }

    @Override
    public void close() {
        RuntimeException first = null;
        for (Sink.Writer writer : writers) {
            try {
                writer.close();
            } catch (RuntimeException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
