package org.consilia.editing;

/** What an editor can say of the emergency gate. */
enum GateVerdict {
    RIGHT,
    WRONG
}
