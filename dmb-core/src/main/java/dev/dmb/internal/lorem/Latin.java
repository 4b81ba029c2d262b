package dev.dmb.internal.lorem;

import java.util.List;

/** The vocabulary of running text. Its order is part of what a seed means. */
public final class Latin {

    private static final List<String> WORDS = List.of(
                    ("""
            lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna
            aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute
            irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat
            proident sunt culpa officia deserunt mollit anim laborum vitae sapien pellentesque habitant morbi tristique
            senectus netus malesuada fames turpis egestas integer feugiat scelerisque varius massa placerat orci
            faucibus ornare suspendisse interdum libero justo laoreet donec ultrices tincidunt arcu cursus euismod quam
            lacus vestibulum rhoncus mattis urna porta condimentum neque gravida dictum fusce placerat mauris augue
            viverra accumsan lobortis mattis aliquam faucibus purus semper risus hendrerit lectus cras fermentum odio
            facilisis volutpat tellus bibendum sagittis nunc congue nisl pretium ligula blandit maecenas volutpat
            imperdiet proin porttitor leo tortor posuere sollicitudin aenean pharetra etiam dignissim diam vulputate
            eleifend dapibus ultricies convallis molestie auctor elementum curabitur metus vehicula phasellus
            sodales primis luctus cubilia vivamus rutrum potenti nam tempus lacinia venenatis quisque torquent
            litora nostra inceptos himenaeos conubia taciti sociosqu aptent class ante finibus hac platea dictumst
            iaculis erat eros felis mollis nullam praesent mi ex ac""")
                            .strip()
                            .split("\\s+"))
            .stream()
            .distinct()
            .toList();

    private Latin() {}

    /**
     * The words.
     *
     * @return lower case, all different, immutable
     */
    public static List<String> words() {
        return WORDS;
    }
}
