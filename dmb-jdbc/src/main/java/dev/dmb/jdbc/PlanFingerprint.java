package dev.dmb.jdbc;

import dev.dmb.plan.Batch;
import dev.dmb.plan.Plan;
import dev.dmb.schema.Column;
import dev.dmb.schema.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells whether two plans make the same rows: a digest of schema, seed and row counts, and of the first and last rows of each
 * table, which tells generators apart too.
 */
final class PlanFingerprint {

    private static final long SAMPLE_ROWS = 100;

    private final MessageDigest digest;

    private PlanFingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** The digest in hexadecimal. */
    static String of(Plan plan) {
        try {
            PlanFingerprint fingerprint = new PlanFingerprint(MessageDigest.getInstance("SHA-256"));
            fingerprint.add(plan);
            return HexFormat.of().formatHex(fingerprint.digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    private void add(Plan plan) {
        add(plan.schema().name());
        add(Long.toString(plan.seed()));
        for (Table table : plan.tables()) {
            long rows = plan.rowCount(table.name());
            add(table.name());
            add(Long.toString(rows));
            for (Column column : table.columns()) {
                add(column.name());
                add(column.type().toString());
            }
            plan.generate(table.name(), 0, Math.min(SAMPLE_ROWS, rows), this::add);
            plan.generate(table.name(), Math.max(0, rows - SAMPLE_ROWS), rows, this::add);
        }
    }

    private void add(Batch batch) {
        for (int row = 0; row < batch.size(); row++) {
            for (int column = 0; column < batch.table().columns().size(); column++) {
                Object value = batch.value(column, row);
                add(value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value));
            }
        }
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
