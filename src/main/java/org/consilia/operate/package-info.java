/** Running Consilia: the command line, the data folder, and the PostgreSQL that comes with it. */
@NullMarked
@ApplicationModule
package org.consilia.operate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
