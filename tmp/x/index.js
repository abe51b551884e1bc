import {
  defaultPolicy,
  loadPolicy
} from "./chunk-LZHZOB27.js";
import {
  analyze
} from "./chunk-NTCQPB7D.js";
import {
  Engine
} from "./chunk-A4APDWCJ.js";
import "./chunk-LTKMC2S4.js";
import {
  rules
} from "./chunk-RTQOBBT5.js";
export {
  Engine,
  analyze,
  defaultPolicy,
  loadPolicy,
  rules
};
