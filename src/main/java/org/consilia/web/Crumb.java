package org.consilia.web;

/** One step of the way from the home page to this one. */
public record Crumb(String name, String href) {}
