package org.consilia.audit;

import java.util.Base64;

/** The end of the record at some time, signed. What is before it cannot be changed any more without being seen. */
record Head(long number, String hash, String at, String signature) {

    static Head unsigned(AuditRepository.Link last, String at) {
        return new Head(last.number(), Base64.getEncoder().encodeToString(last.hash()), at, "");
    }

    /** What the signature is of. */
    String text() {
        return "consilia audit\n" + number + "\n" + hash + "\n" + at;
    }

    byte[] hashBytes() {
        return Base64.getDecoder().decode(hash);
    }
}
