package dev.dmb.jdbc;

import dev.dmb.plan.Plan;
import dev.dmb.plan.Report;
import dev.dmb.schema.FieldGenerator;
import dev.dmb.schema.Schema;

/** What all contracts about databases need. */
interface DatabaseContract {

    /** Row numbers from 1. */
    FieldGenerator.OfLong NUMBERS = (row, random) -> row + 1;

    /** Empty at the start of each test. */
    TestDatabase database();

    /** Connections are checked after the test. */
    WatchedDataSource watched();

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
