/**
 * Databases for tests. A test class runs on H2 with {@link OnH2} and on the bundled MariaDB with {@link OnMariaDb}; usually
 * once on each, as two nested classes that extend the same cases:
 *
 * <pre>{@code
 * class CalendarsTests {
 *
 *     @Nested
 *     @OnH2
 *     class H2 extends Cases {}
 *
 *     @Nested
 *     @OnMariaDb
 *     class MariaDb extends Cases {}
 *
 *     @DatabaseTest("calendar")
 *     abstract static class Cases {
 *         // @Autowired fields and @Test methods
 *     }
 * }
 * }</pre>
 *
 * The two annotations only supply the datasource properties, so they also go with {@code @SpringBootTest} of the whole
 * application.
 */
@NullMarked
package org.dutybell.testing;

import org.jspecify.annotations.NullMarked;
