package org.consilia.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TopicRepository {

    private final JdbcClient jdbc;

    TopicRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(Collection<Topic> topics) {
        for (var topic : topics) {
            jdbc.sql("""
                    insert into topic (id, name, kind)
                    values (:id, :name, :kind)
                    on conflict (id) do update set name = excluded.name
                    """)
                    .param("id", topic.id().value())
                    .param("name", topic.name())
                    .param("kind", topic.kind().name())
                    .update();
        }
    }

    List<Topic> all(Topic.Kind kind) {
        return jdbc.sql("select id, name, kind from topic where kind = :kind order by name")
                .param("kind", kind.name())
                .query(TopicRepository::toTopic)
                .list();
    }

    Optional<Topic> find(TopicId id) {
        return jdbc.sql("select id, name, kind from topic where id = :id")
                .param("id", id.value())
                .query(TopicRepository::toTopic)
                .optional();
    }

    private static Topic toTopic(ResultSet row, int number) throws SQLException {
        return new Topic(
                new TopicId(row.getString("id")), row.getString("name"), Topic.Kind.valueOf(row.getString("kind")));
    }
}
