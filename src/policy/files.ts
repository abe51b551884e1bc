/** Names of a policy at the root of a project, the preferred one first. */
export const policyFiles = ['lethe.yaml', 'lethe.yml'] as const;
