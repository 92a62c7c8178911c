package org.consilia.privacy;

/** The ways in which words can tell who somebody is. */
public enum Kind {
    NAME("PERSON"),
    BIRTH_DATE("DATE_OF_BIRTH"),
    EXACT_DATE("DATE"),
    ADDRESS("ADDRESS"),
    PHONE("PHONE"),
    EMAIL("EMAIL"),
    WEB_ADDRESS("URL"),
    HANDLE("SOCIAL_HANDLE"),
    COMPUTER("IP_ADDRESS"),
    COORDINATES("COORDINATES"),
    CARD("CREDIT_CARD"),
    BANK_ACCOUNT("BANK_ACCOUNT"),
    NHS_NUMBER("NHS_NUMBER"),
    NRIC("NRIC"),
    MYKAD("MYKAD"),
    AADHAAR("AADHAAR"),
    US_SSN("US_SSN"),
    NATIONAL_NUMBER("NATIONAL_ID"),
    REGISTER_NUMBER("REGISTER_NUMBER"),
    RECORD_NUMBER("MRN"),
    POLICY_NUMBER("POLICY_NUMBER"),
    PLATE("VEHICLE_PLATE");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The name that benchmarks know it by. */
    public String label() {
        return label;
    }
}
