package org.consilia.doctor;

/** A public body whose published answers were imported, with the line that its licence asks for. */
public record Institution(InstitutionId id, String name, String url, String licence, String licenceUrl) {}
