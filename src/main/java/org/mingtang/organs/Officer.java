package org.mingtang.organs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingtang.regulation.Role;

/// Who acts: a person with the posts held at the moment of acting. Deputies act under the post they stand in for.
///
/// @param person who
/// @param name   as shown in the journal
/// @param posts  posts in force now, own ones and those stood in for
public record Officer(PersonId person, String name, Set<Post> posts) {
    public Officer {
        posts = Set.copyOf(posts);
    }

    /// Whether one of the posts gives this role in this agency.
    public boolean holds(Role role, AgencyId agency) {
        return posts.stream()
                .anyMatch(post -> post.role() == role && post.agency().equals(agency));
    }

    /// Whether one of the posts is in this agency.
    public boolean servesIn(AgencyId agency) {
        return posts.stream().anyMatch(post -> post.agency().equals(agency));
    }

    /// Whether one of the posts is of the agency's disclosure office (公开工作机构): its head or an officer of it.
    public boolean runsDisclosure(AgencyId agency) {
        return holds(Role.DISCLOSURE_HEAD, agency) || holds(Role.DISCLOSURE_OFFICER, agency);
    }

    /// Where the posts are, each once, in a steady order.
    public List<AgencyId> agencies() {
        return posts.stream()
                .map(Post::agency)
                .distinct()
                .sorted(Comparator.comparing(AgencyId::value))
                .toList();
    }

    /// Whether one of the posts gives this role in the whole agency, or in one of these sections of it.
    public boolean holdsIn(Role role, AgencyId agency, Set<SectionId> sections) {
        return posts.stream()
                .filter(post -> post.role() == role && post.agency().equals(agency))
                .anyMatch(post -> post.section().map(sections::contains).orElse(true));
    }

    /// A role held in an agency.
    ///
    /// @param section where the post is one of a section's; empty for one of the whole agency
    public record Post(AgencyId agency, Role role, Optional<SectionId> section) {
        /// Of the whole agency.
        public Post(AgencyId agency, Role role) {
            this(agency, role, Optional.empty());
        }
    }
}
