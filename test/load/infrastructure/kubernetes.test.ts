import { describe, expect, it } from 'vitest';
import { closed, exposuresIn } from './reading.js';

const workload = (container: string, more = '') => `apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  template:
    metadata: { labels: { app: db } }
    spec:
${more}      containers:
        - name: db
${container.replaceAll(/^/gm, '          ')}
`;
const service = (type: string, more = '', annotations = '{}') => `apiVersion: v1
kind: Service
metadata: { name: db, annotations: ${annotations} }
spec:
  type: ${type}
  selector: { app: db }
  ports: [{ port: 5432${more} }]
`;
const postgres = workload('image: postgres:17\nenv:\n  - name: POSTGRES_PASSWORD\n    valueFrom: { secretKeyRef: { name: db, key: password } }');

describe('a Service of Kubernetes', () => {
  it('leads the world to a database, wherever that is declared', () => {
    expect(exposuresIn({ 'k8s/db.yaml': postgres, 'k8s/service.yaml': service('LoadBalancer') })).toEqual(['k8s/service.yaml:5 postgresql load-balancer secret 5432']);
    expect(exposuresIn({ 'k8s/all.yaml': `${postgres}---\n${service('NodePort', ', nodePort: 30432')}` })).toEqual(['k8s/all.yaml:19 postgresql node-port secret 30432']);
  });

  it.each([
    ['ClusterIP', ''], ['LoadBalancer', '{ service.beta.kubernetes.io/aws-load-balancer-internal: "true" }'], ['LoadBalancer', '{ networking.gke.io/load-balancer-type: Internal }'],
  ])('of the type %s with %s does not', (type, annotations) => {
    expect(exposuresIn({ 'k8s/db.yaml': postgres, 'k8s/service.yaml': service(type, '', annotations || '{}') })).toEqual([]);
  });

  it('may let only some addresses in', () => {
    const limited = `${service('LoadBalancer')}  loadBalancerSourceRanges: [10.0.0.0/8]\n`;
    expect(exposuresIn({ 'k8s/db.yaml': postgres, 'k8s/service.yaml': limited })).toEqual([]);
  });

  it('may lead to something else', () => {
    expect(exposuresIn({ 'k8s/app.yaml': workload('image: shop:1'), 'k8s/service.yaml': service('LoadBalancer') })).toEqual([]);
    expect(exposuresIn({ 'k8s/db.yaml': postgres.replace('app: db }', 'app: other }'), 'k8s/service.yaml': service('LoadBalancer') })).toEqual([]);
  });

  it.each([
    ['targetPort: web', []], ['targetPort: 8080', []], ['targetPort: sql', ['5432']], ['targetPort: 5432', ['5432']],
  ])('may lead to the application in the pod of the database: %s', (target, ports) => {
    const app = '        - name: app\n          image: archive:1\n          ports: [{ name: web, containerPort: 8080 }]\n';
    const shared = `${workload('image: postgres:17\nports: [{ name: sql, containerPort: 5432 }]')}${app}`;
    const found = exposuresIn({ 'k8s/db.yaml': shared, 'k8s/service.yaml': service('NodePort', `, ${target}`) });
    expect(found.map((line) => line.split(' ').at(-1))).toEqual(ports);
  });

  it('leads to a database that declares no port unless another container does', () => {
    const app = '        - name: app\n          image: archive:1\n          ports: [{ containerPort: 5432 }]\n';
    const found = (text: string): string[] => exposuresIn({ 'k8s/db.yaml': text, 'k8s/service.yaml': service('NodePort') });
    expect(found(workload('image: postgres:17'))).toHaveLength(1);
    expect(found(`${workload('image: postgres:17')}${app}`)).toEqual([]);
  });

  it('is closed by another type', () => {
    expect(closed({ 'k8s/db.yaml': postgres, 'k8s/service.yaml': service('LoadBalancer') }, 'k8s/service.yaml')).toBe(service('ClusterIP'));
    expect(closed({ 'k8s/db.yaml': postgres, 'k8s/service.yaml': service('NodePort', ', nodePort: 30432') }, 'k8s/service.yaml')).toBe(service('NodePort', ', nodePort: 30432'));
  });
});

describe('a container of Kubernetes', () => {
  it('may take the network of its node, or a port of it', () => {
    expect(exposuresIn({ 'k8s/db.yaml': workload('image: redis', '      hostNetwork: true\n') })).toEqual(['k8s/db.yaml:8 redis host-network none 6379']);
    expect(exposuresIn({ 'k8s/db.yaml': workload('image: mongo\nports: [{ containerPort: 27017, hostPort: 27018 }]') })).toEqual(['k8s/db.yaml:11 mongodb host-port none 27018']);
    expect(exposuresIn({ 'k8s/db.yaml': workload('image: mongo\nports: [{ containerPort: 27017 }]') })).toEqual([]);
  });

  it.each([
    ['env: [{ name: POSTGRES_PASSWORD, value: postgres }]', 'default'], ['env: [{ name: POSTGRES_PASSWORD, valueFrom: { configMapKeyRef: { name: settings, key: word } } }]', 'written'],
    ['envFrom: [{ configMapRef: { name: trusting } }]', 'none'], ['envFrom: [{ secretRef: { name: db } }]', 'unknown'],
  ])('is guarded by its environment: %s', (environment, protection) => {
    const settings = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { word: Kj8sQ2x }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: trusting }\ndata: { POSTGRES_HOST_AUTH_METHOD: trust }\n';
    const files = { 'k8s/db.yaml': workload(`image: postgres\nports: [{ hostPort: 5432 }]\n${environment}`), 'k8s/configmap.yaml': settings };
    expect(exposuresIn(files)).toEqual([`k8s/db.yaml:11 postgresql host-port ${protection} 5432`]);
  });

  it('in a template of Helm says nothing', () => {
    expect(exposuresIn({ 'charts/db/templates/db.yaml': workload('image: {{ .Values.image }}', '      hostNetwork: true\n') })).toEqual([]);
  });
});
