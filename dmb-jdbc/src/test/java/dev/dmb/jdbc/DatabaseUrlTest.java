package dev.dmb.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            jdbc:postgresql://h/db?user=u&password=secret | jdbc:postgresql://h/db?user=u&password=***
            jdbc:postgresql://h/db?password=secret&user=u | jdbc:postgresql://h/db?password=***&user=u
            jdbc:postgresql://h/db?password=sec;ret,(?&user=u | jdbc:postgresql://h/db?password=***&user=u
            jdbc:postgresql://h/db?PassWord=secret | jdbc:postgresql://h/db?PassWord=***
            jdbc:postgresql://h/db?password= | jdbc:postgresql://h/db?password=***
            jdbc:postgresql://h/db?sslpassword=secret&ssl=true | jdbc:postgresql://h/db?sslpassword=***&ssl=true
            jdbc:postgresql://u:secret@h:5432/db | jdbc:postgresql://u:***@h:5432/db
            jdbc:mysql://u:sec@ret@h/db?x=y | jdbc:mysql://u:***@h/db?x=y
            jdbc:mysql://u:sec/r?e;t@h/db | jdbc:mysql://u:***@h/db
            jdbc:mysql://:secret@h/db | jdbc:mysql://:***@h/db
            jdbc:mysql://u:secret@h1:1,h2:2/db | jdbc:mysql://u:***@h1:1,h2:2/db
            jdbc:mysql://address=(host=h)(user=u)(password=secret)/db | jdbc:mysql://address=(host=h)(user=u)(password=***)/db
            jdbc:mysql://(host=h,password=secret,user=u)/db | jdbc:mysql://(host=h,password=***,user=u)/db
            jdbc:h2:mem:x;USER=sa;PASSWORD=secret | jdbc:h2:mem:x;USER=sa;PASSWORD=***
            jdbc:h2:mem:x;PASSWORD=secret;MODE=MySQL | jdbc:h2:mem:x;PASSWORD=***;MODE=MySQL
            jdbc:h2:mem:x;PASSWORD=sec\\;ret;MODE=MySQL | jdbc:h2:mem:x;PASSWORD=***;MODE=MySQL
            jdbc:h2:mem:x;PASSWORD=sec&r?et;MODE=MySQL | jdbc:h2:mem:x;PASSWORD=***;MODE=MySQL
            jdbc:sqlserver://h:1433;password={sec;ret};encrypt=true | jdbc:sqlserver://h:1433;password=***;encrypt=true
            jdbc:oracle:thin:scott/secret@//h:1521/x | jdbc:oracle:thin:scott/***@//h:1521/x
            jdbc:oracle:thin:scott/sec@ret@h:1521:x | jdbc:oracle:thin:scott/***@h:1521:x
            jdbc:snowflake://a/?token=secret&db=x | jdbc:snowflake://a/?token=***&db=x
            """)
    void passwordsAreMasked(String url, String masked) {
        assertThat(DatabaseUrl.masked(url)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h:5432/db",
                "jdbc:postgresql://h:5432/db?user=a@b.c",
                "jdbc:postgresql://h1:1,h2:2/db?user=a@b.c",
                "jdbc:postgresql://[::1]:5432/db?user=a@b.c",
                "jdbc:h2:mem:x;MODE=MySQL",
                "jdbc:h2:~/data/x",
                "jdbc:sqlite:a.db",
                "jdbc:sqlite:a.db?foreign_keys=on",
                "jdbc:oracle:thin:@//h:1521/x",
                "jdbc:sqlserver://h:1433;user=a@b.c",
                ""
            })
    void whatIsNoPasswordStays(String url) {
        assertThat(DatabaseUrl.masked(url)).isEqualTo(url);
    }

    @Test
    void whatADriverSaysIsMaskedToo() {
        String url = "jdbc:postgresql://u:secret@h/x?password=other";
        assertThat(DatabaseUrl.masked("cannot parse " + url, url))
                .isEqualTo("cannot parse jdbc:postgresql://u:***@h/x?password=***");
        assertThat(DatabaseUrl.masked("no port: secret@h", url)).isEqualTo("no port: ***@h");
    }

    @Test
    void whatADriverSaysOtherwiseStays() {
        String url = "jdbc:postgresql://h/x?password=postgres";
        assertThat(DatabaseUrl.masked("no user \"postgres\"", url)).isEqualTo("no user \"postgres\"");
    }
}
