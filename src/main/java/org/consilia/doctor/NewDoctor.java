package org.consilia.doctor;

import java.util.List;
import org.consilia.account.AccountId;
import org.consilia.topic.TopicId;

/** What a doctor has agreed to show of themselves. Every field is a fact. */
public record NewDoctor(
        AccountId account,
        String name,
        TopicId specialty,
        List<String> languages,
        String place,
        String worksAt,
        String about,
        String disclosure) {}
