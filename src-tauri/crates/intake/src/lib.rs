//! The intake: a file becomes stories, pictures and notes.
