package dev.dmb.junit5;

import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/**
 * What one test can be handed.
 *
 * @param dataSource its database
 * @param data what was generated
 * @param random its random numbers, the same for all parameters
 */
record TestData(DataSource dataSource, SyntheticData data, RandomGenerator random) {}
