package dev.dmb.testkit.jdbc;

import dev.dmb.jdbc.JdbcSink;
import dev.dmb.jdbc.SchemaApplier;
import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;

/** What all parts of the contract need. */
interface DatabaseContract {

    /** Row numbers from 1. */
    FieldGenerator.OfLong NUMBERS = (row, random) -> row + 1;

    /** Empty at the start of each test. */
    TestedDatabase database();

    /** Connections are checked after the test. */
    WatchedDataSource watched();

    /** Whether the database can do something. */
    boolean has(Capability capability);

    /** Empties the database as before a test. */
    void clearAgain();

    default JdbcSink sink() {
        return JdbcSink.into(watched().dataSource());
    }

    default Report load(Plan plan) {
        return plan.run(sink());
    }

    default Report load(Schema schema) {
        return load(Plan.of(schema));
    }

    default SchemaApplier applier() {
        return SchemaApplier.to(watched().dataSource());
    }
}
