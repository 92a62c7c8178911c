package org.consilia.doctor;

/** An institution's short name, such as "medlineplus". */
public record InstitutionId(String value) {}
