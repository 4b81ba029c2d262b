package dev.dmb.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Everything that loading promises, for one database; a new one overrides a single method and inherits the tests. */
abstract class LoadContract
        implements CreationContract,
                TypeContract,
                RelationContract,
                ModeContract,
                FailureContract,
                NameContract,
                ExistingTablesContract,
                SchemaApplierContract {

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
