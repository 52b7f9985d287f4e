-- The cloth and the rules that the marker of each work was asked for by, as the command named them: what a nester answers is
-- checked against these, and the roll in it is the one that the job is cut from. Empty for what an earlier release has asked.

alter table production.cut_order add column asked_cloth text;
