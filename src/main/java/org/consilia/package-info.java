/** Ask a doctor: people ask, checked doctors answer, everyone with the same question finds the answer. */
@NullMarked
package org.consilia;

import org.jspecify.annotations.NullMarked;
