package dev.dmb.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the applier promises, for one database. */
abstract class LoadContract implements SchemaApplierContract {

    private WatchedDataSource watched = new WatchedDataSource("", true);

    @BeforeEach
    void startEmpty() {
        database().clear();
        watched = new WatchedDataSource(database().url(), true);
    }

    @AfterEach
    void connectionsAreGivenBackAsTheyCame() {
        assertThat(watched.isAllAsItCame()).isTrue();
    }

    @Override
    public WatchedDataSource watched() {
        return watched;
    }
}
