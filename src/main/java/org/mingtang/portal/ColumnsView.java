package org.mingtang.portal;

import java.util.List;

/// The tree of 法定主动公开内容 with the number of documents in each column.
public record ColumnsView(List<Branch> branches) {
    public ColumnsView {
        branches = List.copyOf(branches);
    }

    /// @param basis    where the column is laid down; may be empty
    /// @param url      its documents; of a column with children, empty unless it holds documents itself
    /// @param children columns below it
    public record Branch(String name, String basis, String url, long count, List<Branch> children) {
        public Branch {
            children = List.copyOf(children);
        }
    }
}
