-- Which of them a contact has read is asked on every visit.
create index document_opening_of_contact on document_opening (contact_id, delivery_id);
-- PostgreSQL looks here whenever a content goes; H2 has an index of its own for a foreign key.
create index document_version_of_content on document_version (content_id);
