package dev.dmb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dmb.DmbException;
import dev.dmb.jdbc.UrlDataSource;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.junit.jupiter.api.Test;

class DriverAdviceTest {

    @Test
    void showsTheLinesToPaste() {
        assertThat(DriverAdvice.on(missing("jdbc:postgresql://localhost/shop"), List.of()))
                .hasMessageMatching(
                        """
                no JDBC driver for 'jdbc:postgresql://localhost/shop'. To fix: add the driver to this plugin in the pom

                    <plugin>
                      <groupId>dev.dmb</groupId>
                      <artifactId>dmb-maven-plugin</artifactId>
                      <dependencies>
                        <dependency>
                          <groupId>org.postgresql</groupId>
                          <artifactId>postgresql</artifactId>
                          <version>42[.0-9]+</version>
                        </dependency>
                      </dependencies>
                    </plugin>

                or name it on the command line with -Ddmb.driver=org.postgresql:postgresql:42[.0-9]+\\.""");
    }

    @Test
    void prefersTheVersionOfTheProject() {
        Dependency own = new Dependency();
        own.setGroupId("org.postgresql");
        own.setArtifactId("postgresql");
        own.setVersion("42.5.0");

        assertThat(DriverAdvice.on(missing("jdbc:postgresql://localhost/shop"), List.of(own)))
                .hasMessageContaining("<version>42.5.0</version>");
    }

    @Test
    void leavesTheVersionOpenWhereItKnowsNone() {
        assertThat(DriverAdvice.on(missing("jdbc:mariadb://localhost/shop"), List.of()))
                .hasMessageContaining("<artifactId>mariadb-java-client</artifactId>")
                .hasMessageEndingWith("-Ddmb.driver=org.mariadb.jdbc:mariadb-java-client:VERSION "
                        + "(VERSION: the one that your application uses).");
    }

    @Test
    void leavesOtherProblemsAlone() {
        DmbException other = new DmbException("no table 'x'", "write 'y'");

        assertThat(DriverAdvice.on(other, List.of())).isSameAs(other);
    }

    private static DmbException missing(String url) {
        return catchThrowableOfType(
                DmbException.class, () -> UrlDataSource.of(url).getConnection());
    }
}
